/**
 * Who and what has a part in an incident over all its sentences, by weights of how the text speaks
 * of each. Start at {@link org.tocsin.coder.players.PlayerChoice}.
 */
@NullMarked
package org.tocsin.coder.players;

import org.jspecify.annotations.NullMarked;
