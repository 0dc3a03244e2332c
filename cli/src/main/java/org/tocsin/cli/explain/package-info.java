/**
 * Tells a person why a page became the article that it is, or none: {@link
 * org.tocsin.cli.explain.Explanation} is what there is to tell, {@link
 * org.tocsin.cli.explain.ExplanationText} tells it in lines for a terminal.
 */
@NullMarked
package org.tocsin.cli.explain;

import org.jspecify.annotations.NullMarked;
