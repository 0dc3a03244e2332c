package org.tocsin.article.metadata;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;

/**
 * The next page of an article that goes over several pages. A link counts only where its address is
 * the page's own with the next number: on many sites {@code rel=next} leads to the next article.
 * Beside the address, {@code rel=next}, a word of {@code paging.tsv} or the number itself as the
 * link's text must say so. A bare number may be part of a name ({@code /raid-2} after {@code
 * /raid-1} is another article): beyond the first page it counts only where the page also leads back
 * to the address without it.
 *
 * <p>Links among readers' comments and other articles are passed by. Of a list of articles this
 * gives the list's next page: ask what kind of page it is first. Safe for use by many threads.
 */
final class NextPage {

  private static final String NEXT = "next";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final PageNumber numbers = new PageNumber();
  private final Set<String> words = new HashSet<>();

  NextPage() {
    for (String[] row : DataFile.rows(NextPage.class, "paging.tsv", 2)) {
      if (row[0].equals("NEXT")) {
        words.add(row[1]);
      }
    }
  }

  /** The address of the next page of the same article, absent where the page leads to none. */
  @Nullable URI of(Page page, Furniture furniture) {
    for (Element link : page.declarations().links()) {
      if (isNext(link) && follows(page, target(page, link), true, "")) {
        return target(page, link);
      }
    }
    for (Marked marked : page.declarations().paging()) {
      Hint hint = furniture.reason(marked.box());
      if (hint != Hint.COMMENTS && hint != Hint.RELATED) {
        Element link = marked.element();
        String text = text(link);
        boolean said = isNext(link) || words.contains(text);
        if (!said && !isNumber(text)) {
          continue;
        }
        URI target = target(page, link);
        if (follows(page, target, said, text)) {
          return target;
        }
      }
    }
    return null;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private boolean follows(Page page, @Nullable URI target, boolean said, String text) {
    if (target == null || target.getHost() == null) {
      return false;
    }
    URI url = page.url();
    PageNumber.Parts next = numbers.named(target);
    if (next != null) {
      PageNumber.Parts own = numbers.named(url);
      own = own == null ? PageNumber.whole(url) : own;
      // Some systems count from 0, so that the second page has the number 1.
      boolean second = !own.numbered() && (next.number() == 2 || (said && next.number() == 1));
      boolean later = own.numbered() && next.number() == own.number() + 1;
      return next.stem().equals(own.stem())
          && (second || later)
          && (said || text.equals(String.valueOf(next.number())));
    }
    next = numbers.bare(target);
    if (next == null || !(said || text.equals(String.valueOf(next.number())))) {
      return false;
    }
    if (next.number() == 2 && next.stem().equals(PageNumber.whole(url).stem())) {
      return true;
    }
    PageNumber.Parts own = numbers.bare(url);
    return own != null
        && next.stem().equals(own.stem())
        && next.number() == own.number() + 1
        && leadsTo(page, own.stem());
  }

  /** Whether the page leads to the first page of what it is the later page of. */
  private boolean leadsTo(Page page, String stem) {
    List<Element> links = page.declarations().links();
    return links.stream().anyMatch(link -> isFirst(target(page, link), stem))
        || page.declarations().paging().stream()
            .anyMatch(marked -> isFirst(target(page, marked.element()), stem));
  }

  private boolean isFirst(@Nullable URI target, String stem) {
    if (target == null) {
      return false;
    }
    return PageNumber.whole(target).stem().equals(stem);
  }

  private static boolean isNext(Element link) {
    String rel = link.attr("rel");
    if (rel.length() < NEXT.length()) {
      return false;
    }
    for (String one : SPACES.split(rel.toLowerCase(Locale.ROOT), -1)) {
      if (one.equals(NEXT)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable URI target(Page page, Element link) {
    String address = link.absUrl("href");
    return CanonicalUrl.resolve(page.url(), address.isEmpty() ? link.attr("href") : address);
  }

  /** The link's words, lower case, without arrows. */
  private static String text(Element link) {
    String shown = link.text();
    String said = shown.isBlank() ? link.attr("title") : shown;
    int from = 0;
    while (from < said.length() && !isOfWord(said.codePointAt(from))) {
      from += Character.charCount(said.codePointAt(from));
    }
    int to = said.length();
    while (to > from && !isOfWord(said.codePointBefore(to)) && !isMark(said.codePointBefore(to))) {
      to -= Character.charCount(said.codePointBefore(to));
    }
    return said.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether a character is a letter or a number of any kind. */
  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
