package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which reports of a set are of one event: a pure function of the set. Pairs that {@link SameEvent}
 * links are joined, the strongest first and ties by the reports' order; two groups are not joined
 * where any report of one can never be of one event with any of the other, nor where some tolls are
 * far apart and none of one goes with one of the other. So a vague report that fits two attacks
 * goes to the one that it fits better, and does not make them one.
 *
 * <p>A group never reaches beyond the reports that links connect, so that the groups of a whole
 * table are those of its connected parts, each by itself.
 *
 * <p>The time grows with the square of the number of reports.
 */
public final class Grouping {

  private record Link(int one, int two, Verdict verdict) {}

  private Grouping() {}

  /** The groups, each the first reported first; the groups by their first reports. */
  public static List<List<Features>> of(Collection<Features> reports) {
    List<Features> all = reports.stream().distinct().sorted(Features.FIRST_REPORTED).toList();
    Verdict[][] verdicts = new Verdict[all.size()][all.size()];
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Verdict verdict = SameEvent.of(all.get(j), all.get(i));
        verdicts[i][j] = verdict;
        verdicts[j][i] = verdict;
        if (verdict.links()) {
          links.add(new Link(j, i, verdict));
        }
      }
    }
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.verdict().points())
            .thenComparingInt(Link::one)
            .thenComparingInt(Link::two));
    int[] groupOf = IntStream.range(0, all.size()).toArray();
    List<List<Integer>> members =
        new ArrayList<>(IntStream.of(groupOf).mapToObj(i -> List.of(i)).toList());
    for (Link link : links) {
      int one = groupOf[link.one()];
      int two = groupOf[link.two()];
      if (one != two && mayJoin(link, members.get(one), members.get(two), all, verdicts)) {
        members.get(two).forEach(member -> groupOf[member] = one);
        List<Integer> joined = new ArrayList<>(members.get(one));
        joined.addAll(members.get(two));
        members.set(one, joined);
        members.set(two, List.of());
      }
    }
    return members.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().map(all::get).toList())
        .sorted(Comparator.comparing(List::getFirst, Features.FIRST_REPORTED))
        .toList();
  }

  private static boolean mayJoin(
      Link link,
      List<Integer> one,
      List<Integer> two,
      List<Features> all,
      Verdict[][] verdicts) {
    boolean apart = false;
    boolean fit = false;
    for (int a : one) {
      for (int b : two) {
        switch (verdicts[a][b].relation()) {
          case NEVER -> {
            return false;
          }
          case TOLLS_APART -> apart = true;
          case TOLLS_FIT -> fit = true;
          case OPEN -> {}
        }
      }
    }
    if (link.verdict().samePlace()) {
      return fit || !apart;
    }
    return !apart && (isOfAreas(one, all) || isOfAreas(two, all) || all(one, two, verdicts));
  }

  /** Whether no report of a group names a village or town. */
  private static boolean isOfAreas(List<Integer> group, List<Features> all) {
    return group.stream().allMatch(i -> all.get(i).site().isArea());
  }

  /** Whether all pairs that give figures are linked. */
  private static boolean all(List<Integer> one, List<Integer> two, Verdict[][] verdicts) {
    return one.stream()
        .allMatch(
            a ->
                two.stream()
                    .map(b -> verdicts[a][b])
                    .allMatch(
                        v -> v.relation() != Verdict.Relation.TOLLS_FIT || v.links()));
  }
}
