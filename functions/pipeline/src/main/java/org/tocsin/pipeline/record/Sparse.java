package org.tocsin.pipeline.record;

/** A record whose maps are left out of its JSON where they are empty. */
public interface Sparse {}
