package org.tocsin.feeds.read;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.WebUrl;

/** The text of an element as HTML, whichever of the ways to carry HTML in XML the feed took. */
final class Markup {

  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "action", "poster");

  private static final int LONGEST_PLAIN = 80;

  private Markup() {}

  /** Text as it stands, or the markup of the child elements. */
  static String of(Element element) {
    return element.getChildren().isEmpty()
        ? element.getText().strip()
        : markup(element, null).strip();
  }

  /**
   * An Atom text or content, by its type (1.0) or mode (0.3).
   *
   * @return null where it is not text: an image, say
   */
  static @Nullable String ofAtom(Element element, @Nullable URI base) {
    String type = lower(element.getAttributeValue("type"));
    String mode = lower(element.getAttributeValue("mode"));
    if (mode.equals("base64") || isBase64(type, element)) {
      return decode(element.getText());
    }
    if (!element.getChildren().isEmpty()) {
      List<Element> children = element.getChildren();
      boolean wrapped =
          type.equals("xhtml")
              && children.size() == 1
              && children.get(0).getName().equals("div")
              && element.getTextTrim().isEmpty();
      return markup(wrapped ? children.get(0) : element, base).strip();
    }
    return element.getText().strip();
  }

  private static boolean isBase64(String type, Element element) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("/xml")
        && !type.endsWith("+xml")
        && element.getAttribute("mode") == null
        && element.getChildren().isEmpty()
        && element.getAttribute("src") == null;
  }

  /** What decodes to no text is a text of a made-up type where it is short, else an image. */
  private static @Nullable String decode(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return base64.length() <= LONGEST_PLAIN ? base64.strip() : null;
    }
  }

  private static String markup(Element element, @Nullable URI base) {
    Element copy = element.clone();
    List<Element> all = new ArrayList<>();
    all.add(copy);
    for (int i = 0; i < all.size(); i++) {
      Element each = all.get(i);
      all.addAll(each.getChildren());
      if (base != null) {
        resolve(each, base);
      }
      for (Namespace declared : List.copyOf(each.getAdditionalNamespaces())) {
        each.removeNamespaceDeclaration(declared);
      }
      each.setNamespace(Namespace.NO_NAMESPACE);
    }
    List<Content> content = copy.getContent();
    return new XMLOutputter(Format.getRawFormat().setOmitDeclaration(true)).outputString(content);
  }

  private static void resolve(Element element, URI base) {
    for (Attribute attribute : element.getAttributes()) {
      if (ADDRESSES.contains(attribute.getName())) {
        URI url = WebUrl.resolve(base, attribute.getValue());
        if (url != null) {
          attribute.setValue(url.toString());
        }
      }
    }
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
