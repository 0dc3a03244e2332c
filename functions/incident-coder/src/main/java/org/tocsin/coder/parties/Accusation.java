package org.tocsin.coder.parties;

import org.tocsin.coder.text.Sentence;

/**
 * Who did it by a sentence that tells no event of its own: "The group claimed responsibility."
 *
 * @param sentence the sentence
 * @param party who did it
 * @param claimed whether he says so himself
 */
public record Accusation(Sentence sentence, Party party, boolean claimed) {}
