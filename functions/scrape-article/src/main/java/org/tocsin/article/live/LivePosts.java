package org.tocsin.article.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads a live blog: every post with its time, in the order of the page, after what the page says
 * before the first. The posts are the elements side by side that each have a time of their own; the
 * page must also say that it is one, by its declared type, its names or its headline, since lists
 * of articles look the same. What the JSON-LD gives is taken where it has more than the markup.
 *
 * <p>Safe for use by many threads.
 */
public final class LivePosts {

  private static final int FEWEST = 3;
  private static final int ONLY_A_TIME = 60;

  private final PartSigns signs = new PartSigns("LIVE", "LiveBlogPosting");

  /**
   * The posts of a page, empty where it is no live blog.
   *
   * @param page the page
   * @param furniture what is no part of its text
   * @param headline its headline
   * @param published when it was published: gives the day and zone of clock times
   * @param isText whether a line is text, rather than a label or a pointer to something else
   */
  public List<Paragraph> of(
      Page page,
      Furniture furniture,
      @Nullable String headline,
      @Nullable PublicationTime published,
      Predicate<String> isText) {
    if (!signs.on(page, headline)) {
      return List.of();
    }
    List<Paragraph> marked = inMarkup(page, furniture, headline, published, isText);
    List<Paragraph> data = LiveData.posts(page, published);
    return length(data) > length(marked) ? data : marked;
  }

  private static int length(List<Paragraph> text) {
    return text.stream().filter(p -> p.at() != null).mapToInt(p -> p.text().length()).sum();
  }

  private static List<Paragraph> inMarkup(
      Page page,
      Furniture furniture,
      @Nullable String headline,
      @Nullable PublicationTime published,
      Predicate<String> isText) {
    PostTimes times = new PostTimes(published);
    Map<Integer, Post> posts = posts(page, furniture, times);
    if (posts.size() < FEWEST) {
      return List.of();
    }
    List<Post> list = new ArrayList<>(posts.values());
    List<@Nullable PublicationTime> resolved =
        times.resolve(list.stream().map(Post::time).toList());
    List<Paragraph> text = new ArrayList<>();
    intro(page, furniture, list.getFirst().from, isText, text);
    for (int i = 0; i < list.size(); i++) {
      Post post = list.get(i);
      for (Block block : page.blocks().subList(post.from, post.end)) {
        if (isText(block, furniture, isText) && !block.text().equals(headline)) {
          text.add(new Paragraph(kind(block), block.text(), resolved.get(i)));
        }
      }
    }
    return text;
  }

  private static void intro(
      Page page, Furniture furniture, int end, Predicate<String> isText, List<Paragraph> text) {
    int from = 0;
    for (Marked heading : page.declarations().headings()) {
      from = heading.block() < end ? heading.block() : from;
    }
    for (Block block : page.blocks().subList(from, end)) {
      if (Prose.isSentence(block) && isText(block, furniture, isText)) {
        text.add(new Paragraph(kind(block), block.text()));
      }
    }
  }

  private static boolean isText(Block block, Furniture furniture, Predicate<String> isText) {
    Hint hint = furniture.reason(block.box());
    boolean heading = block.kind() == Block.Kind.HEADING;
    if (hint != null && !(heading && hint == Hint.HEADER)) {
      return false;
    }
    if (block.linkDensity() > 0.8 && !heading) {
      return false;
    }
    boolean time =
        block.length() < ONLY_A_TIME && PostTimes.CLOCK.matcher(block.text()).lookingAt();
    boolean label = block.kind() == Block.Kind.LOOSE && !Prose.isSentence(block);
    return !time && !label && isText.test(block.text());
  }

  private static Paragraph.Kind kind(Block block) {
    return switch (block.kind()) {
      case HEADING -> Paragraph.Kind.HEADING;
      case ITEM -> Paragraph.Kind.LIST_ITEM;
      case QUOTE -> Paragraph.Kind.QUOTE;
      default -> Paragraph.Kind.TEXT;
    };
  }

  private record Post(int from, int end, PostTimes.Written time) {}

  /** The posts by where they begin. */
  private static Map<Integer, Post> posts(Page page, Furniture furniture, PostTimes times) {
    List<Marked> marked =
        page.declarations().times().size() >= FEWEST
            ? page.declarations().times()
            : page.declarations().dates();
    Map<Box, Map<Box, PostTimes.Written>> groups = new LinkedHashMap<>();
    for (Marked mark : marked) {
      Element element = mark.element();
      PostTimes.Written time = times.read(element.attr("datetime"), mark.text());
      Box own = own(mark);
      if (time.isNone() || inOtherPart(furniture.reason(own))) {
        continue;
      }
      for (Box box = own; box.parent() != null; box = Objects.requireNonNull(box.parent())) {
        groups
            .computeIfAbsent(Objects.requireNonNull(box.parent()), b -> new HashMap<>())
            .putIfAbsent(box, time);
      }
    }
    Box best = null;
    int most = FEWEST - 1;
    for (Map.Entry<Box, Map<Box, PostTimes.Written>> group : groups.entrySet()) {
      if (group.getValue().size() > most) {
        most = group.getValue().size();
        best = group.getKey();
      }
    }
    return best == null ? Map.of() : spans(page, best, Objects.requireNonNull(groups.get(best)));
  }

  private static boolean inOtherPart(@Nullable Hint hint) {
    return hint == Hint.COMMENTS
        || hint == Hint.RELATED
        || hint == Hint.SIDEBAR
        || hint == Hint.FOOTER
        || hint == Hint.NAVIGATION;
  }

  /** The box of the element itself where it is one that breaks the line, else the one around. */
  private static Box own(Marked mark) {
    String tag = mark.element().normalName();
    List<Box> children = mark.box().children();
    for (int i = firstFrom(children, mark.block());
        !tag.equals("time") && i < children.size() && children.get(i).firstBlock() == mark.block();
        i++) {
      if (children.get(i).tag().equals(tag)) {
        return children.get(i);
      }
    }
    return mark.box();
  }

  /** The index of the first of some boxes side by side that begins at a block or after it. */
  private static int firstFrom(List<Box> boxes, int block) {
    int low = 0;
    int high = boxes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (boxes.get(middle).firstBlock() < block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Map<Integer, Post> spans(
      Page page, Box parent, Map<Box, PostTimes.Written> children) {
    Map<Integer, Box> starts = new TreeMap<>();
    children.keySet().forEach(box -> starts.put(box.firstBlock(), box));
    List<Map.Entry<Integer, Box>> list = new ArrayList<>(starts.entrySet());
    long withText = list.stream().filter(e -> chars(page, e.getValue()) > ONLY_A_TIME).count();
    boolean flat = withText * 2 < list.size();
    Map<Integer, Post> posts = new TreeMap<>();
    for (int i = 0; i < list.size(); i++) {
      Box box = list.get(i).getValue();
      int next = i + 1 < list.size() ? list.get(i + 1).getKey() : parent.endBlock();
      int end = flat ? next : box.endBlock();
      posts.put(
          box.firstBlock(),
          new Post(box.firstBlock(), end, Objects.requireNonNull(children.get(box))));
    }
    return posts;
  }

  private static int chars(Page page, Box box) {
    return page.blocks().subList(box.firstBlock(), box.endBlock()).stream()
        .mapToInt(Block::length)
        .sum();
  }
}
