package org.tocsin.article.page;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Gives a page's characters to the parser, little by little, and none any more once its time is
 * over: what strangers wrote to keep a parser busy ends there. One thread.
 */
public final class TimedReader extends Reader {

  private final StringReader characters;
  private final Duration limit;
  private final long start = System.nanoTime();

  private TimedReader(String html, Duration limit) {
    this.characters = new StringReader(html);
    this.limit = limit;
  }

  /**
   * Parses a page.
   *
   * @param html the page
   * @param base what its links are resolved against
   * @param depth the most open elements; what is deeper is flattened
   * @param limit the longest that it may take
   * @throws BlockLimitException where it takes longer, naming the limit
   */
  public static Document parse(String html, String base, int depth, Duration limit)
      throws BlockLimitException {
    try {
      return Parser.htmlParser().setMaxDepth(depth).parseInput(new TimedReader(html, limit), base);
    } catch (UncheckedIOException e) {
      // The parser's way to tell that its reader failed, which this one does for one reason alone.
      throw new BlockLimitException(limit);
    }
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (System.nanoTime() - start > limit.toNanos()) {
      throw new IOException("the time is over");
    }
    return characters.read(into, from, length);
  }

  @Override
  public void close() {
    characters.close();
  }
}
