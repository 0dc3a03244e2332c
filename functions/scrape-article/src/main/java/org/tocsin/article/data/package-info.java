/** Reads the module's data files: word lists and phrases that a maintainer adds to without code. */
@NullMarked
package org.tocsin.article.data;

import org.jspecify.annotations.NullMarked;
