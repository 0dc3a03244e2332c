/**
 * Articles that go over several pages: {@link org.tocsin.article.pages.FurtherPages} reads the
 * pages after the first and joins them. Pure, with the fetch passed in.
 */
@NullMarked
package org.tocsin.article.pages;

import org.jspecify.annotations.NullMarked;
