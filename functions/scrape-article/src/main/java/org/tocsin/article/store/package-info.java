/** Keeps pages and articles in the bucket, so that doing it twice changes nothing. */
@NullMarked
package org.tocsin.article.store;

import org.jspecify.annotations.NullMarked;
