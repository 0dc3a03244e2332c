package org.tocsin.incidents;

import java.util.List;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * What a coder makes of an article.
 *
 * @param reports what it reports; none where the coder does not know its language
 * @param languageKnown whether the coder can read it
 */
public record CodedArticle(List<IncidentReport> reports, boolean languageKnown) {

  /** Copies the list. */
  public CodedArticle {
    reports = List.copyOf(reports);
  }
}
