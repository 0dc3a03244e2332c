package org.tocsin.coder.time;

/**
 * What "last", "this", "the same", "the following" do to the unit after them.
 *
 * @param shift one back, none, or one on
 * @param told whether it is counted from the day that the text told before, and not from the day of
 *     telling
 */
record Lead(int shift, boolean told) {

  Lead fromTold() {
    return new Lead(shift, true);
  }
}
