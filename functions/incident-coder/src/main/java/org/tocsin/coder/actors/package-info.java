/**
 * Who did it and to whom: the lexicon of armed groups and forces, the words for actors without a
 * name, and the finder that recognises both in a text. Start at {@link
 * org.tocsin.coder.actors.ActorFinder}.
 */
@NullMarked
package org.tocsin.coder.actors;

import org.jspecify.annotations.NullMarked;
