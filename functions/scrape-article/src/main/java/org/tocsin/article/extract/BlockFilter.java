package org.tocsin.article.extract;

/** Drops blocks that are no part of the text, for one kind of reason. Linear in the blocks. */
interface BlockFilter {

  /** Goes over the blocks that are still kept. */
  void filter(Draft draft);
}
