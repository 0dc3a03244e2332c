package org.tocsin.article.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a parsed page into a {@link Page} in one pass, in time linear in the size of the tree. The
 * tree is not changed. A reader may be used by many threads; each pass has its own state.
 */
public final class PageReader {

  /** What takes an element within a line out of it, where its class says so. */
  private static final HintSet APART =
      HintSet.of(
          Hint.CAPTION,
          Hint.SHARE,
          Hint.ADVERT,
          Hint.RELATED,
          Hint.NEWSLETTER,
          Hint.COMMENTS,
          Hint.META,
          Hint.NAVIGATION);

  /** A day, a month and a year in words: 3 June 2025. */
  private static final int FEWEST_DIGITS = 5;

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
    return new Page(
        url, pass.boxes, pass.sink.blocks, BoxNames.of(pass.boxes), pass.found.build(), limits);
  }

  /** The state of one pass. */
  private final class Pass {

    final DeclarationsFound found = new DeclarationsFound();
    final BlockSink sink = new BlockSink(maxBlocks);
    final List<Box> boxes = new ArrayList<>();
    final Box root = new Box(0, "body", "", "", null, HintSet.NONE, 0);

    /** The open elements of the parser: {@code html} and {@code body} are two. */
    private int depth = 1;

    private int deepest = 2;
    private final ElementHints hints = new ElementHints(words);
    private final Markup markup = new Markup();

    Pass() {
      boxes.add(root);
      sink.enter(root);
    }

    void head(Document document) {
      for (int i = 0; i < document.childNodeSize(); i++) {
        if (document.childNode(i) instanceof Element child && child.normalName().equals("html")) {
          found.html(child);
        }
      }
      Element head = document.head();
      for (int i = 0; i < head.childNodeSize(); i++) {
        if (head.childNode(i) instanceof Element element) {
          found.silent(element);
        }
      }
    }

    void box(Element element, Flow flow) throws BlockLimitException {
      depth++;
      deepest = Math.max(deepest, depth);
      int count = element.childNodeSize();
      for (int i = 0; i < count; i++) {
        Node node = element.childNode(i);
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
      TagMeaning meaning = TagMeaning.of(tag, child.tag().isKnownTag());
      if (meaning.silent()) {
        found.silent(child);
        if (tag.equals("img")) {
          sink.box().addPicture();
        }
        return;
      }
      markup.read(child);
      HintSet says = hints.of(meaning, markup);
      found.element(child, tag, markup, says, sink.box(), sink.blocks.size());
      boolean apart = says.hasAny(APART) || (says.has(Hint.DATE) && isLabel(child, flow));
      if (meaning.inline() && !(meaning.mayStandApart() && apart)) {
        inline(child, tag, meaning, flow);
        return;
      }
      sink.flush();
      Box before = sink.box();
      Box box =
          new Box(boxes.size(), tag, markup.id, markup.classes, before, says, sink.blocks.size());
      boxes.add(box);
      sink.enter(box);
      box(child, isOver(flow, before) ? Flow.START.into(tag) : flow.into(tag));
      sink.flush();
      box.close(sink.blocks.size());
      sink.enter(before);
    }

    /** Whether an element named after a date has one, and stands before text in no paragraph. */
    private boolean isLabel(Element date, Flow flow) {
      if (flow.kind() != Block.Kind.LOOSE || !sink.isEmpty()) {
        return false;
      }
      String text = date.ownText();
      int digits = 0;
      for (int i = 0; i < text.length(); i++) {
        digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      }
      return digits >= FEWEST_DIGITS;
    }

    /** Whether a heading has its line already: what follows in it follows a missing end. */
    private boolean isOver(Flow flow, Box around) {
      return flow.kind() == Block.Kind.HEADING && around.firstBlock() < sink.blocks.size();
    }

    private void inline(Element child, String tag, TagMeaning meaning, Flow flow)
        throws BlockLimitException {
      if (tag.equals("a") && markup.href != null) {
        sink.link();
        box(child, flow.linked(true));
      } else if (meaning.emphasis()) {
        box(child, flow.emphasised());
      } else if (tag.equals("font")) {
        box(child, flow.setIn(child));
      } else {
        box(child, flow);
      }
    }
  }
}
