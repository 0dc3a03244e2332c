/**
 * What a page says about its article besides the text: headline, authors, times, language,
 * canonical address. {@link org.tocsin.article.metadata.MetadataReader} is the start.
 */
@NullMarked
package org.tocsin.article.metadata;

import org.jspecify.annotations.NullMarked;
