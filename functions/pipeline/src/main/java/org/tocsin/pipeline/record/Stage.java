package org.tocsin.pipeline.record;

/** How far an act went, as MUC-4 tells it. */
public enum Stage {
  /** It was done. */
  ACCOMPLISHED,
  /** It was tried and failed, or was foiled. */
  ATTEMPTED,
  /** It was threatened, not done. */
  THREATENED
}
