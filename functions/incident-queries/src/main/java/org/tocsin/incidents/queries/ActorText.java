package org.tocsin.incidents.queries;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tocsin.pipeline.record.Actor;

/**
 * An actor as a person asks for it: a text in capitals is an id of the lexicon such as JNIM, any
 * other a part of a name, in any case and with or without accents.
 *
 * @param text what was asked, not blank
 */
public record ActorText(String text) {

  private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Refuses a blank text. */
  public ActorText {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an actor without a name");
    }
    text = text.strip();
  }

  /** Whether it is an id. */
  public boolean isId() {
    return ID.matcher(text).matches();
  }

  /** Whether an actor is meant by it. */
  boolean matches(Actor actor) {
    if (isId()) {
      return text.equals(actor.id());
    }
    String asked = folded(text);
    return folded(actor.name()).contains(asked)
        || (actor.mention() != null && folded(actor.mention()).contains(asked));
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
