package org.tocsin.article.page;

/**
 * Something of a page that was not read, since there was more of it than is read.
 *
 * @param name what it is: {@code time elements}, {@code JSON-LD nodes}, {@code depth of elements}
 * @param limit how much is read
 * @param value how much there was; at least that much where counting stops at the limit
 */
public record LimitReached(String name, long limit, long value) {

  /** For people: {@code 350 time elements, limit 200}. */
  @Override
  public String toString() {
    return value + " " + name + ", limit " + limit;
  }
}
