package org.tocsin.incidents.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an article was coded last: what its CODING item says. A writer reads it <em>before</em> it
 * reads the article, and hands it back with the reports; so one that read an older article than
 * another writer cannot overwrite the newer one's reports.
 *
 * @param articleId the article
 * @param revision counts the changes of the item; 0 where there is none yet
 * @param state where the coding stands
 * @param fingerprint of the article that was coded; empty unless {@link State#DONE}
 * @param coder the version of the coder; empty unless {@link State#DONE}
 * @param reports the reports that the table holds now, by id: the features by which each is found,
 *     or an empty text where it stands alone, with no place or no day
 */
public record ArticleCoding(
    String articleId,
    long revision,
    State state,
    String fingerprint,
    String coder,
    SortedMap<String, String> reports) {

  /** Where the coding of an article stands. */
  public enum State {
    /** It was never coded. */
    NEVER,
    /** A writer began, and has not ended: some of the reports may be those of an older text. */
    OPEN,
    /** Its reports are stored. */
    DONE,
    /** It is gone, and so are its reports. */
    WITHDRAWN
  }

  /**
   * Refuses an id that could not be told from another in a sort key; copies the map, sorted, so
   * that every writer takes the reports in the same order.
   */
  public ArticleCoding {
    if (articleId.isBlank() || articleId.contains("#")) {
      throw new IllegalArgumentException("blank, or has a #: article id " + articleId);
    }
    reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
  }

  /** Whether this very article was coded by this very coder, so that there is nothing to do. */
  public boolean isOf(String fingerprint, String coder) {
    return state == State.DONE && this.fingerprint.equals(fingerprint) && this.coder.equals(coder);
  }

  static ArticleCoding never(String articleId) {
    return new ArticleCoding(articleId, 0, State.NEVER, "", "", new TreeMap<>());
  }

  static ArticleCoding of(String articleId, Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return never(articleId);
    }
    SortedMap<String, String> reports = new TreeMap<>();
    item.getOrDefault(Schema.TELLS, AttributeValue.fromM(Map.of()))
        .m()
        .forEach((id, features) -> reports.put(id, features.s()));
    return new ArticleCoding(
        articleId,
        Schema.numberOf(item, Schema.REVISION),
        State.valueOf(Schema.textOf(item, Schema.STATE)),
        Schema.textOf(item, Schema.FINGERPRINT),
        Schema.textOf(item, Schema.CODER),
        reports);
  }

  /** The note that these reports are in the table, and others are still to come or to go. */
  ArticleCoding opened(SortedMap<String, String> held) {
    return new ArticleCoding(articleId, revision + 1, State.OPEN, "", "", held);
  }

  /** The note that the article's reports are stored. */
  ArticleCoding done(String fingerprint, String coder, SortedMap<String, String> held) {
    return new ArticleCoding(articleId, revision + 1, State.DONE, fingerprint, coder, held);
  }

  /** The note that the article is gone. It stays, so that a late writer sees that it is late. */
  ArticleCoding withdrawn() {
    return new ArticleCoding(articleId, revision + 1, State.WITHDRAWN, "", "", new TreeMap<>());
  }

  Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new HashMap<>(Schema.codingKey(articleId));
    item.put(Schema.REVISION, Schema.number(revision));
    item.put(Schema.STATE, Schema.text(state.name()));
    if (!fingerprint.isEmpty()) {
      item.put(Schema.FINGERPRINT, Schema.text(fingerprint));
      item.put(Schema.CODER, Schema.text(coder));
    }
    Map<String, AttributeValue> tells = new HashMap<>();
    reports.forEach((id, features) -> tells.put(id, Schema.text(features)));
    item.put(Schema.TELLS, AttributeValue.fromM(tells));
    return item;
  }
}
