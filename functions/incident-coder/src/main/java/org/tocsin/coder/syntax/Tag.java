package org.tocsin.coder.syntax;

/** The part that a token has in its sentence, as far as word lists and neighbours tell. */
public enum Tag {
  /** The, a, some, his. */
  DET,
  /** A number in figures. */
  NUM,
  /** A preposition. */
  PREP,
  /** And, or, but. */
  CONJ,
  /** Begins a clause: after, when, that. */
  SUB,
  /** Who, which. */
  REL,
  /** They, it. */
  PRON,
  /** A form of "to be". */
  BE,
  /** A form of "to have". */
  HAVE,
  /** A form of "to do". */
  DO,
  /** Would, may. */
  MODAL,
  /** Not, never. */
  NEG,
  /** An adverb. */
  ADV,
  /** Part of a date or time of day. */
  TIME,
  /** An adjective, or a participle that stands like one. */
  ADJ,
  /** A past form or participle. */
  PAST,
  /** A participle that is no past form ("taken"). */
  PART,
  /** An -ing form that is a verb. */
  ING,
  /** A base or -s form that is a verb. */
  BASE,
  /** A noun, or a word of no other kind. */
  NOUN,
  /** A capitalised word inside a sentence. */
  NAME,
  /** 's. */
  POSS,
  /** Punctuation. */
  MARK;

  /** Whether it is a main verb's form. */
  public boolean isVerb() {
    return this == PAST || this == PART || this == ING || this == BASE;
  }

  /** Whether a noun phrase can have it after its determiner. */
  public boolean isNominal() {
    return this == NUM || this == ADJ || this == NOUN || this == NAME;
  }

  /** Whether it helps a verb. */
  public boolean isAuxiliary() {
    return this == BE || this == HAVE || this == DO || this == MODAL || this == NEG;
  }
}
