package org.tocsin.coder.assembly;

import org.tocsin.coder.text.Sentence;

/**
 * Who did it by a sentence that tells no event of its own: "The group claimed responsibility."
 *
 * @param sentence the sentence
 * @param party who did it
 * @param claimed whether he says so himself
 */
record Accusation(Sentence sentence, Party party, boolean claimed) {}
