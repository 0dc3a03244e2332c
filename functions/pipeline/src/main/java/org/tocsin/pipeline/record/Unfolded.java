package org.tocsin.pipeline.record;

/**
 * A record in whose JSON the fields of a record that it holds stand beside its own, not in an
 * object of their own.
 */
public interface Unfolded {}
