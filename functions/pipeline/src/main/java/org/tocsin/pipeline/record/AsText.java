package org.tocsin.pipeline.record;

/**
 * A value that JSON holds as one string: the one that {@code toString} gives, and that a public
 * static method {@code parse(String)} of its class reads. That method throws an {@link
 * IllegalArgumentException} for any other.
 */
public interface AsText {}
