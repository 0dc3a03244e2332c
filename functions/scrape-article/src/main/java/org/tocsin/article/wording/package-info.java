/**
 * The wording of a text, by which copies of it are known wherever they appear. Pure, safe for use
 * by many threads.
 */
@NullMarked
package org.tocsin.article.wording;

import org.jspecify.annotations.NullMarked;
