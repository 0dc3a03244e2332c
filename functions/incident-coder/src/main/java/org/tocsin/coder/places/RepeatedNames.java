package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Finds again, where nothing beside them tells, the unlisted places that a text named once. */
final class RepeatedNames {
  private final Document document;
  private final NameRuns names;
  private final OtherNames others;

  RepeatedNames(Document document, NameRuns names, OtherNames others) {
    this.document = document;
    this.names = names;
    this.others = others;
  }

  /** The further mentions of what was found. */
  List<Span> find(List<Span> found) {
    Map<String, Span> byKey = new HashMap<>();
    found.forEach(span -> byKey.putIfAbsent(span.key, span));
    Map<Integer, BitSet> taken = new HashMap<>();
    for (Span span : found) {
      taken.computeIfAbsent(span.sentence.number(), n -> new BitSet()).set(span.from, span.to);
    }
    List<Span> more = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      BitSet all = names.taken(s);
      all.or(taken.getOrDefault(s.number(), new BitSet()));
      for (int i = 0; i < s.size(); i++) {
        if (!s.token(i).capitalised() || all.get(i)) {
          continue;
        }
        for (int to = Math.min(s.size(), i + NameRuns.LONGEST); to > i; to--) {
          if (s.token(to - 1).kind() == Token.Kind.MARK) {
            continue; // "Kolma." at the end of a sentence
          }
          Span span = Span.of(document, s, i, to);
          Span like = byKey.get(span.key);
          if (like != null && like.trust > 0.5 && !others.isPerson(s, i, to)) {
            span.trust = like.trust * 0.8;
            span.country = like.country;
            span.admin1 = like.admin1;
            span.qualifier = like.qualifier;
            span.designation = like.designation;
            more.add(span);
            i = to - 1;
            break;
          }
        }
      }
    }
    return more;
  }
}
