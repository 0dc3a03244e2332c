package org.tocsin.article.metadata;

/**
 * A value and where on the page it was found.
 *
 * @param value the value
 * @param source the declaration or place, for people: {@code meta article:published_time}
 */
record Sourced<T>(T value, String source) {}
