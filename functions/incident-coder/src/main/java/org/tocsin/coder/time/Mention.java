package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** A time expression while it is read: where it stands and what it says. */
final class Mention {

  final Sentence sentence;
  int from;
  int to;
  int start;
  int end;
  Form form;
  Edge edge = Edge.NONE;

  /** The part of the day, as at the end of a TIMEX3 value; empty where none is told. */
  String part = "";

  /** The day of the week that stands beside a date; 0 where none does. */
  int weekday;

  /** The other end of "from 5 to 10 June". */
  @Nullable Mention rangeStart;

  @Nullable Mention rangeEnd;

  /** Whether the text only glances at this time, and goes on with the one before. */
  boolean aside;

  /** Whether the sentence speaks of what is to come before it gets here. */
  boolean future;

  /** Whether the sentence speaks of what was before it gets here. */
  boolean past;

  /** Whether its month and its day, both in figures, may as well be the other way round. */
  boolean eitherWay;

  /** Whether it heads its sentence and a colon follows: "03/04/2024: Assailants attacked …". */
  boolean heads;

  Mention(Sentence sentence, int from, int to, Form form) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.form = form;
    this.start = sentence.token(from).start();
    this.end = sentence.token(to - 1).end();
  }

  void startAt(int token) {
    from = token;
    start = sentence.token(token).start();
  }

  void endBefore(int token) {
    to = token;
    end = sentence.token(token - 1).end();
  }

  /** The first of two in one token, as in "6-7 January". */
  Mention until(int offset) {
    end = offset;
    return this;
  }

  /** The second of two in one token. */
  Mention since(int offset) {
    start = offset;
    return this;
  }
}
