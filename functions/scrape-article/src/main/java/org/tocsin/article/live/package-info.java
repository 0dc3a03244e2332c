/** Texts in many parts: the posts of a live blog, the captions of a gallery. */
@NullMarked
package org.tocsin.article.live;

import org.jspecify.annotations.NullMarked;
