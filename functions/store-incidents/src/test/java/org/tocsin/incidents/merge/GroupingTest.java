package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which of several reports are of one event: what two of them cannot tell. */
class GroupingTest {

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "grouping-cases.csv", delimiter = '|')
  void groups(String expected, String reports, String why) {
    String[] texts = reports.split("&", -1);
    List<Features> features =
        IntStream.range(0, texts.length)
            .mapToObj(
                i ->
                    Features.of(
                            PairCase.report(
                                String.valueOf((char) ('a' + i)), "r1", texts[i].strip()))
                        .orElseThrow())
            .toList();
    Set<String> groups =
        Grouping.of(features).stream()
            .map(g -> g.stream().map(Features::article).sorted().collect(Collectors.joining()))
            .collect(Collectors.toSet());
    assertEquals(Set.of(expected.strip().split(" ", -1)), groups, why);
  }
}
