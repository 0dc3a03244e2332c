/**
 * A web page as the extraction sees it: one pass over Jsoup's tree gives the blocks of text, the
 * boxes that hold them, and everything that the page declares about itself.
 */
@NullMarked
package org.tocsin.article.page;

import org.jspecify.annotations.NullMarked;
