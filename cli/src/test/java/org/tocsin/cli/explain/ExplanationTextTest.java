package org.tocsin.cli.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a person reads of a page. */
final class ExplanationTextTest {

  @Test
  void blocksAreToldWithTheirReasonAndElement() {
    String text = text(Pages.of(Pages.ferry()), Colours.NONE, false);
    assertTrue(text.contains("KEPT        article.story > p\n"), text);
    assertTrue(text.contains("dropped     box: RELATED  div.related-links > p\n"), text);
    assertTrue(text.contains("outside     2 blocks, 9 characters, in nav.menu > li"), text);
    assertFalse(text.contains("Sport"), text);
    assertTrue(text.contains("Ferry leaves late"), text);
    assertTrue(text.contains("2025-06-03T09:20:00+02:00"), text);
  }

  @Test
  void allShowsTheBlocksOutsideToo() {
    String text = text(Pages.of(Pages.ferry()), Colours.NONE, true);
    assertTrue(text.contains("dropped     outside the body  nav.menu > li\n"), text);
    assertTrue(text.contains("Sport"), text);
  }

  @Test
  void aLongTextIsShownToItsBeginningWithItsLength() {
    String text = text(Pages.of(Pages.ferry()), Colours.NONE, false);
    assertTrue(text.contains("… (755\n") || text.contains("… (755 characters)"), text);
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() {
    assertTrue(text(Pages.of(Pages.ferry()), Colours.ANSI, false).contains("\u001b[32m"));
    assertFalse(text(Pages.of(Pages.ferry()), Colours.NONE, true).contains("\u001b"));
  }

  @Test
  void aPageCannotWriteToTheTerminal() {
    String text = text(Pages.of(Pages.hostile()), Colours.NONE, true);
    assertTrue(text.lines().noneMatch(l -> l.chars().anyMatch(Character::isISOControl)), text);
    assertFalse(text.contains("\u202e"), text);
  }

  @Test
  void aPageThatIsNoArticleShowsWhyAndItsBlocks() {
    String wall =
        "<html><head><title>Just a moment...</title></head><body>"
            + "<p>Checking your browser before you go on.</p></body></html>";
    String text = text(Pages.of(wall), Colours.NONE, false);
    assertTrue(text.contains("no article: BOT_WALL, title says: just a moment"), text);
    assertTrue(text.contains("Checking your browser"), text);
    assertTrue(text(Pages.of(""), Colours.NONE, false).contains("no article: EMPTY"));
  }

  private static String text(Explanation page, Colours colours, boolean all) {
    StringWriter out = new StringWriter();
    new ExplanationText(new PrintWriter(out), colours, 120, all).write(page);
    return out.toString();
  }
}
