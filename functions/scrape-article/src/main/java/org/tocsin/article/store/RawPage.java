package org.tocsin.article.store;

import org.jspecify.annotations.Nullable;

/**
 * A page as it was received.
 *
 * @param bytes inflated, not copied; do not change them
 * @param contentType the Content-Type header
 * @param charset what the bytes were read as
 * @param validators what the site can be asked with whether the page changed; absent where it gave
 *     nothing, and for an article of several pages, since the first says nothing of the others
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawPage(
    byte[] bytes, @Nullable String contentType, String charset, @Nullable Validators validators) {}
