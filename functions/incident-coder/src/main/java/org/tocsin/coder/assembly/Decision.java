package org.tocsin.coder.assembly;

import org.tocsin.coder.text.Sentence;

/**
 * What was decided of a sentence, for people who ask why.
 *
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param start where the sentence starts, UTF-16
 * @param end where it ends, exclusive
 * @param reason why, in words
 * @param incident the number of the incident that it went to, from 1 on; 0 where it was left out
 */
public record Decision(int paragraph, int start, int end, String reason, int incident) {

  static Decision leftOut(Sentence s, String reason) {
    return new Decision(s.paragraph(), s.start(), s.end(), reason, 0);
  }

  static Decision taken(Sentence s, String reason, int incident) {
    return new Decision(s.paragraph(), s.start(), s.end(), reason, incident);
  }

  Decision with(String reason, int incident) {
    return new Decision(paragraph, start, end, reason, incident);
  }
}
