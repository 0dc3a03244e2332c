package org.tocsin.cli.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums of a month's bill. */
final class CostModelTest {

  private final CostModel model = CostModel.bundled();

  @Test
  void fiveHundredFeedsWithTwentyThousandArticlesCostLessThanTenDollars() {
    List<CostModel.Line> month = month(500, 20_000 * 24 / 730.0);
    assertTrue(CostModel.sum(month) < 10, month.toString());
  }

  @Test
  void whatIsAddedIsWhatThePriceListSays() {
    // One article more a day: 30.4 of them a month, each at least two puts.
    double less = line("S3", month(500, 100));
    double more = line("S3", month(500, 101));
    assertTrue(more - less > 730 / 24.0 * 2 * 0.000005, less + " " + more);
    // A feed more: 2,920 polls a month, seven write and two read units each.
    double one = line("FeedTable", month(501, 100)) - line("FeedTable", month(500, 100));
    assertEquals(2920 * (7 * 0.000000625 + 2 * 0.000000125), one, 1e-6);
  }

  @Test
  void questionsArePaidForByWhatTheyRead() {
    double none = line("AskIncidents", month(500, 600));
    assertEquals(0, none);
    double some = line("AskIncidents", model.month(new CostModel.Size(500, 600, 15, 0.33, 1000)));
    // A thousand a day, eighty read units each, and something for the function.
    double reads = 1000 * 730 / 24.0 * 80 * 0.000000125;
    assertTrue(some > reads && some < 2 * reads, some + " " + reads);
  }

  @Test
  void aStackThatDoesNothingCostsAlmostNothing() {
    assertTrue(CostModel.sum(month(1, 0)) < 2, month(1, 0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 1 | line 1: expected 4 columns",
        "a\\tone\\tb\\tc | line 1: no number: one",
        "a\\t-1\\tb\\tc | line 1: negative, or named twice: a",
        "a\\t1\\tb\\tc\\na\\t1\\tb\\tc | line 2: negative, or named twice: a",
      })
  void aFaultInAFileIsNamedWithItsLine(String text, String message) {
    String file = text.replace("\\t", "\t").replace("\\n", "\n");
    Exception fault =
        assertThrows(IllegalArgumentException.class, () -> Figures.parse("prices", file));
    assertTrue(String.valueOf(fault.getMessage()).contains("prices " + message), fault.toString());
  }

  @Test
  void aFilesOwnPriceReplacesTheBundledOne() {
    Figures dear = Figures.parse("mine", "lambda.gbSecond\t1\ta\tb");
    CostModel mine = new CostModel(model.prices().with(dear), model.measures());
    CostModel.Size size = new CostModel.Size(500, 600, 15, 0.3, 0);
    assertTrue(CostModel.sum(mine.month(size)) > 1000);
  }

  private List<CostModel.Line> month(double feeds, double entries) {
    return model.month(new CostModel.Size(feeds, entries, 15, 0.33, 0));
  }

  private static double line(String what, List<CostModel.Line> month) {
    return month.stream().filter(l -> l.what().equals(what)).mapToDouble(CostModel.Line::usd).sum();
  }
}
