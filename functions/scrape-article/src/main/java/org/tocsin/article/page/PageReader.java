package org.tocsin.article.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parsed page into a {@link Page} in one pass, in time linear in the size of the tree. The
 * tree is not changed. A reader may be used by many threads; each pass has its own state.
 */
public final class PageReader {

  /** Of id and classes that are kept to show; pages may have a million characters of them. */
  private static final int LONGEST_NAMES = 200;

  private static final int SHORTEST_SLUG = 24;

  private final HintWords words = HintWords.read();
  private final int maxBlocks;
  private final int maxDepth;

  /**
   * A reader with a limit.
   *
   * @param maxBlocks how many blocks of text a page may have
   * @param maxDepth the depth to which the parser nests elements: a page that comes to it was
   *     flattened there, which {@link Page#limits} tells
   */
  public PageReader(int maxBlocks, int maxDepth) {
    this.maxBlocks = maxBlocks;
    this.maxDepth = maxDepth;
  }

  /**
   * Reads a page.
   *
   * @param document as Jsoup parsed it
   * @param url where it was read from
   * @throws BlockLimitException where it has more blocks than the limit
   */
  public Page read(Document document, URI url) throws BlockLimitException {
    Pass pass = new Pass();
    pass.head(document);
    Element body = document.body();
    pass.box(body, Flow.START);
    pass.sink.flush();
    pass.root.close(pass.sink.blocks.size());
    List<LimitReached> limits = new ArrayList<>(pass.found.limits());
    if (pass.deepest >= maxDepth) {
      limits.add(new LimitReached("levels of elements or more", maxDepth, pass.deepest));
    }
    return new Page(url, pass.boxes, pass.sink.blocks, pass.found.build(), limits);
  }

  /** The state of one pass. */
  private final class Pass {

    final DeclarationsFound found = new DeclarationsFound();
    final BlockSink sink = new BlockSink(maxBlocks);
    final List<Box> boxes = new ArrayList<>();
    final Box root = new Box(0, "body", "", null, EnumSet.noneOf(Hint.class), 0);

    /** The open elements of the parser: {@code html} and {@code body} are two. */
    private int depth = 1;

    private int deepest = 2;
    private final Map<String, Set<Hint>> cache = new HashMap<>();

    Pass() {
      boxes.add(root);
      sink.enter(root);
    }

    void head(Document document) {
      for (Element child : document.children()) {
        if (child.normalName().equals("html")) {
          found.html(child);
        }
      }
      for (Element element : document.head().children()) {
        found.silent(element);
      }
    }

    void box(Element element, Flow flow) throws BlockLimitException {
      depth++;
      deepest = Math.max(deepest, depth);
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text) {
          sink.text(
              text.getWholeText(),
              flow.kind(),
              flow.level(),
              flow.link(),
              flow.emphasis(),
              flow.font());
        } else if (node instanceof Element child) {
          element(child, flow);
        }
      }
      depth--;
    }

    private void element(Element child, Flow flow) throws BlockLimitException {
      String tag = child.normalName();
      if (tag.equals("br")) {
        sink.lineBreak();
        return;
      }
      if (Tags.SILENT.contains(tag)) {
        found.silent(child);
        if (tag.equals("img")) {
          sink.box().addPicture();
        }
        return;
      }
      Set<Hint> hints = hints(child, tag);
      found.element(child, tag, hints, sink.box(), sink.blocks.size());
      if (Tags.inline(tag, child.tag().isKnownTag()) && !standsApart(tag, hints)) {
        inline(child, tag, flow);
        return;
      }
      sink.flush();
      Box before = sink.box();
      Box box = new Box(boxes.size(), tag, names(child), before, hints, sink.blocks.size());
      boxes.add(box);
      sink.enter(box);
      box(child, isOver(flow, before) ? Flow.START.into(tag) : flow.into(tag));
      sink.flush();
      box.close(sink.blocks.size());
      sink.enter(before);
    }

    /** Whether a heading has its line already: what follows in it follows a missing end. */
    private boolean isOver(Flow flow, Box around) {
      return flow.kind() == Block.Kind.HEADING && around.firstBlock() < sink.blocks.size();
    }

    private void inline(Element child, String tag, Flow flow) throws BlockLimitException {
      if (tag.equals("a") && child.hasAttr("href")) {
        sink.link();
        box(child, flow.linked(true));
      } else if (Tags.EMPHASIS.contains(tag)) {
        box(child, flow.emphasised());
      } else if (tag.equals("font")) {
        box(child, flow.setIn(child));
      } else {
        box(child, flow);
      }
    }

    /** Whether an element within a line is no part of it, by what its class says. */
    private boolean standsApart(String tag, Set<Hint> hints) {
      return (tag.equals("span") || tag.equals("small") || tag.equals("label"))
          && (hints.contains(Hint.CAPTION)
              || hints.contains(Hint.SHARE)
              || hints.contains(Hint.ADVERT)
              || hints.contains(Hint.RELATED)
              || hints.contains(Hint.NEWSLETTER)
              || hints.contains(Hint.COMMENTS)
              || hints.contains(Hint.META)
              || hints.contains(Hint.NAVIGATION));
    }

    /** For people, and so no longer than they read. */
    private String names(Element element) {
      if (element.attributesSize() == 0) {
        return "";
      }
      String id = element.id();
      String classes = element.className();
      if (id.isEmpty() && classes.isBlank()) {
        return "";
      }
      StringBuilder names = new StringBuilder();
      if (!id.isEmpty()) {
        names.append('#').append(id, 0, Math.min(id.length(), LONGEST_NAMES));
      }
      char before = ' ';
      for (int i = 0; i < classes.length() && names.length() < LONGEST_NAMES; i++) {
        char c = classes.charAt(i);
        if (c > ' ') {
          if (before <= ' ') {
            names.append('.');
          }
          names.append(c);
        }
        before = c;
      }
      return names.length() < LONGEST_NAMES ? names.toString() : names.append('…').toString();
    }

    private Set<Hint> hints(Element element, String tag) {
      String names = element.className();
      String id = element.id();
      EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
      byTag(tag, hints);
      if (!names.isEmpty()) {
        hints.addAll(cache.computeIfAbsent(names, words::in));
      }
      if (!id.isEmpty() && !isSlug(id, tag)) {
        hints.addAll(cache.computeIfAbsent(id, words::in));
      }
      if (isHeading(tag)) {
        // "entry-header" on a heading is the heading; "adv" is part of a block's name there.
        hints.remove(Hint.HEADER);
        hints.remove(Hint.ADVERT);
      }
      if (element.attributesSize() > 0) {
        byAttributes(element, hints);
      }
      return hints;
    }

    /** Ids of headings, and long ones, are made of the text's own words, as link targets. */
    private boolean isSlug(String id, String tag) {
      return isHeading(tag) || (id.length() > SHORTEST_SLUG && HintWords.split(id).length > 4);
    }

    private static boolean isHeading(String tag) {
      return tag.length() == 2
          && tag.charAt(0) == 'h'
          && tag.charAt(1) >= '1'
          && tag.charAt(1) <= '6';
    }

    private void byTag(String tag, EnumSet<Hint> hints) {
      switch (tag) {
        case "nav", "menu" -> hints.add(Hint.NAVIGATION);
        case "footer" -> hints.add(Hint.FOOTER);
        case "header" -> hints.add(Hint.HEADER);
        case "aside", "form", "fieldset" -> hints.add(Hint.ASIDE);
        case "figcaption", "caption" -> hints.add(Hint.CAPTION);
        case "dialog" -> hints.add(Hint.NEWSLETTER);
        case "article", "main" -> hints.add(Hint.CONTENT);
        case "noscript" -> hints.add(Hint.HIDDEN);
        case "address" -> hints.add(Hint.META);
        default -> {}
      }
    }

    private void byAttributes(Element element, EnumSet<Hint> hints) {
      switch (element.attr("role").toLowerCase(Locale.ROOT)) {
        case "navigation", "menu", "menubar", "search", "toolbar" -> hints.add(Hint.NAVIGATION);
        case "contentinfo" -> hints.add(Hint.FOOTER);
        case "complementary" -> hints.add(Hint.ASIDE);
        case "banner" -> hints.add(Hint.HEADER);
        case "dialog", "alertdialog" -> hints.add(Hint.NEWSLETTER);
        case "main", "article" -> hints.add(Hint.CONTENT);
        default -> {}
      }
      String itemprop = element.attr("itemprop");
      if (!itemprop.isEmpty()) {
        switch (itemprop) {
          case "articleBody", "text", "reviewBody" -> hints.add(Hint.BODY);
          case "caption" -> hints.add(Hint.CAPTION);
          case "description", "alternativeHeadline" -> hints.add(Hint.STANDFIRST);
          case "comment" -> hints.add(Hint.COMMENTS);
          case "breadcrumb" -> hints.add(Hint.NAVIGATION);
          default -> {}
        }
      }
      if (element.hasAttr("hidden") || hiddenByStyle(element.attr("style"))) {
        hints.add(Hint.HIDDEN);
      }
    }

    private boolean hiddenByStyle(@Nullable String style) {
      if (style == null || style.length() < 10) {
        return false;
      }
      String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
      return folded.contains("display:none") || folded.contains("visibility:hidden");
    }
  }
}
