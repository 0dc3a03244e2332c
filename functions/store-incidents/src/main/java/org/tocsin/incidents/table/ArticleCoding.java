package org.tocsin.incidents.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * @param incidents the ids of the incidents that hold, or while it is open may hold, its reports
 */
public record ArticleCoding(
    String articleId,
    long revision,
    State state,
    String fingerprint,
    String coder,
    Set<String> incidents) {

  /** Where the coding of an article stands. */
  public enum State {
    /** It was never coded. */
    NEVER,
    /** A writer began, and has not ended: some of the incidents may not be up to date. */
    OPEN,
    /** Its reports are stored. */
    DONE,
    /** It is gone, and so are its reports. */
    WITHDRAWN
  }

  /**
   * Refuses an id that could not be told from another in a sort key; copies the set, sorted, so
   * that every writer takes the incidents in the same order.
   */
  public ArticleCoding {
    if (articleId.isBlank() || articleId.contains("#")) {
      throw new IllegalArgumentException("blank, or has a #: article id " + articleId);
    }
    incidents = Collections.unmodifiableSortedSet(new TreeSet<>(incidents));
  }

  /** Whether this very article was coded by this very coder, so that there is nothing to do. */
  public boolean isOf(String fingerprint, String coder) {
    return state == State.DONE && this.fingerprint.equals(fingerprint) && this.coder.equals(coder);
  }

  static ArticleCoding never(String articleId) {
    return new ArticleCoding(articleId, 0, State.NEVER, "", "", Set.of());
  }

  static ArticleCoding of(String articleId, Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return never(articleId);
    }
    return new ArticleCoding(
        articleId,
        Schema.numberOf(item, Schema.REVISION),
        State.valueOf(Schema.textOf(item, Schema.STATE)),
        Schema.textOf(item, Schema.FINGERPRINT),
        Schema.textOf(item, Schema.CODER),
        Set.copyOf(
            item.getOrDefault(Schema.INCIDENTS, AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::s)
                .toList()));
  }

  /** The note that the incidents are about to change. */
  ArticleCoding opened(Set<String> affected) {
    return new ArticleCoding(articleId, revision + 1, State.OPEN, "", "", affected);
  }

  /** The note that the article's reports are stored. */
  ArticleCoding done(String fingerprint, String coder, Set<String> incidents) {
    return new ArticleCoding(articleId, revision + 1, State.DONE, fingerprint, coder, incidents);
  }

  /** The note that the article is gone. It stays, so that a late writer sees that it is late. */
  ArticleCoding withdrawn() {
    return new ArticleCoding(articleId, revision + 1, State.WITHDRAWN, "", "", Set.of());
  }

  Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new HashMap<>(Schema.codingKey(articleId));
    item.put(Schema.REVISION, Schema.number(revision));
    item.put(Schema.STATE, Schema.text(state.name()));
    if (!fingerprint.isEmpty()) {
      item.put(Schema.FINGERPRINT, Schema.text(fingerprint));
      item.put(Schema.CODER, Schema.text(coder));
    }
    item.put(Schema.INCIDENTS, AttributeValue.fromL(incidents.stream().map(Schema::text).toList()));
    return item;
  }
}
