package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;

/** Lists whose first number has those after it. */
final class ToldFirst {

  private ToldFirst() {}

  /** "ten others, five officers and five civilians": the number told first has those after it. */
  static List<Group> of(List<Group> groups, int least) {
    int rest = 0;
    for (int i = 1; i < groups.size(); i++) {
      rest += groups.get(i).part() ? 0 : groups.get(i).number();
    }
    if (groups.size() < 3 || rest != groups.getFirst().number() || rest < least) {
      return groups;
    }
    List<Group> told = new ArrayList<>();
    for (Group group : groups) {
      told.add(told.isEmpty() ? group : group.asPart());
    }
    return told;
  }
}
