/** The article in what a page gives its scripts: a fallback for pages that show hardly any text. */
@NullMarked
package org.tocsin.article.state;

import org.jspecify.annotations.NullMarked;
