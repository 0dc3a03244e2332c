/**
 * Where an act was, among the places that its sentence names. Start at {@link
 * org.tocsin.coder.scene.PlaceChoice}.
 */
@NullMarked
package org.tocsin.coder.scene;

import org.jspecify.annotations.NullMarked;
