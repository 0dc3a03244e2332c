/**
 * Finds the article's text on a page: {@link org.tocsin.article.extract.ArticleExtractor} is the
 * start. The way: furniture is set aside by what its elements are called ({@link
 * org.tocsin.article.page.Furniture}), the box that holds most prose is chosen ({@link
 * org.tocsin.article.extract.BodyChooser}), and filters of one idea each drop the blocks in it that
 * are no part of the text, with a reason that a person can read.
 */
@NullMarked
package org.tocsin.article.extract;

import org.jspecify.annotations.NullMarked;
