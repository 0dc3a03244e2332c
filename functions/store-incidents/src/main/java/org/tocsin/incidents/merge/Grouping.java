package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which reports of a set are of one event: a pure function of the set. Pairs that {@link SameEvent}
 * links are joined, those of one place and one day first, then the strongest first and ties by the
 * reports' order; two groups are not joined where any report of one can never be of one event with
 * any of the other, nor where some tolls are far apart and none of one goes with one of the other.
 * So a vague report, of an area or of a window of days, that fits two attacks goes to the one that
 * it fits better, and does not make them one; where both claim it nearly alike, it goes to neither.
 *
 * <p>A group never reaches beyond the reports that links connect, so that the groups of a whole
 * table are those of its connected parts, each by itself.
 *
 * <p>The time grows with the square of the number of reports.
 */
public final class Grouping {

  private record Link(int one, int two, Verdict verdict) {}

  private static final double MARGIN = Rules.STANDARD.number("margin");

  private final List<Features> all;
  private final Verdict[][] verdicts;
  private final List<Link> links = new ArrayList<>();
  private final int[] groupOf;
  private final List<List<Integer>> members;

  private Grouping(List<Features> all) {
    this.all = all;
    verdicts = new Verdict[all.size()][all.size()];
    groupOf = IntStream.range(0, all.size()).toArray();
    members = new ArrayList<>(IntStream.of(groupOf).mapToObj(i -> List.of(i)).toList());
  }

  /** The groups, each the first reported first; the groups by their first reports. */
  public static List<List<Features>> of(Collection<Features> reports) {
    Grouping grouping =
        new Grouping(reports.stream().distinct().sorted(Features.FIRST_REPORTED).toList());
    grouping.compare();
    grouping.links.forEach(grouping::join);
    return grouping.members.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().map(grouping.all::get).toList())
        .sorted(Comparator.comparing(List::getFirst, Features.FIRST_REPORTED))
        .toList();
  }

  private void compare() {
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
        Comparator.comparing(this::isVague)
            .thenComparingDouble(link -> -link.verdict().points())
            .thenComparingInt(Link::one)
            .thenComparingInt(Link::two));
  }

  private void join(Link link) {
    int one = groupOf[link.one()];
    int two = groupOf[link.two()];
    if (one == two || !mayJoin(link) || (isVague(link) && competes(link))) {
      return;
    }
    members.get(two).forEach(member -> groupOf[member] = one);
    List<Integer> joined = new ArrayList<>(members.get(one));
    joined.addAll(members.get(two));
    members.set(one, joined);
    members.set(two, List.of());
  }

  /** Whether another event has nearly as good a claim to vague reports. */
  private boolean competes(Link link) {
    int one = groupOf[link.one()];
    int two = groupOf[link.two()];
    return links.stream()
        .filter(this::isVague)
        .filter(other -> other.verdict().points() > link.verdict().points() - MARGIN)
        .anyMatch(other -> isRival(other, one, two) || isRival(other, two, one));
  }

  /** Whether a link would join a group of vague reports with another event than the given one. */
  private boolean isRival(Link link, int vague, int event) {
    int a = groupOf[link.one()];
    int b = groupOf[link.two()];
    int third = a == vague ? b : a;
    return (a == vague) != (b == vague)
        && third != event
        && isOfVague(vague)
        && !isOfVague(event)
        && !isOfVague(third)
        && mayJoin(link);
  }

  /** Whether the reports of a link may tell of two places or of two days. */
  private boolean isVague(Link link) {
    return !link.verdict().samePlace()
        || all.get(link.one()).isWindow()
        || all.get(link.two()).isWindow();
  }

  private boolean mayJoin(Link link) {
    List<Integer> one = members.get(groupOf[link.one()]);
    List<Integer> two = members.get(groupOf[link.two()]);
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
    return !apart
        && (isOfAreas(groupOf[link.one()]) || isOfAreas(groupOf[link.two()]) || allLink(one, two));
  }

  /** Whether no report of a group names a village or town. */
  private boolean isOfAreas(int group) {
    return members.get(group).stream().allMatch(i -> all.get(i).site().isArea());
  }

  /** Whether each report of a group leaves open in which village it was, or on which day. */
  private boolean isOfVague(int group) {
    return members.get(group).stream()
        .map(all::get)
        .allMatch(report -> report.site().isArea() || report.isWindow());
  }

  /** Whether all pairs that give figures are linked. */
  private boolean allLink(List<Integer> one, List<Integer> two) {
    return one.stream()
        .allMatch(
            a ->
                two.stream()
                    .map(b -> verdicts[a][b])
                    .allMatch(v -> v.relation() != Verdict.Relation.TOLLS_FIT || v.links()));
  }
}
