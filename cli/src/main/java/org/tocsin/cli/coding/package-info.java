/**
 * Tells a person why a text became the incidents that it did, or none: {@link
 * org.tocsin.cli.coding.Coded} is what there is to tell, {@link org.tocsin.cli.coding.CodingText}
 * tells it in lines for a terminal, {@link org.tocsin.cli.coding.CodingView} as a web page.
 */
@NullMarked
package org.tocsin.cli.coding;

import org.jspecify.annotations.NullMarked;
