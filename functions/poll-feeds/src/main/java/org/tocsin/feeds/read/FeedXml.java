package org.tocsin.feeds.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * Makes a tree of a feed's text. Strict first, after mends that change nothing in sound XML; what
 * is still broken (a bare ampersand, a tag that is not closed, an end that is missing) goes through
 * a forgiving parser and comes back well-formed.
 */
public final class FeedXml {

  private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml.*?\\?>", Pattern.DOTALL);

  private static final Pattern PADDED = Pattern.compile("(\\sxmlns(?::[\\w.-]+)?=[\"'])\\s+");

  private FeedXml() {}

  /**
   * Parses feeds, and OPML as well. Nothing is read from outside the text.
   *
   * @throws UnreadableFeedException where it is beyond repair
   */
  public static Document parse(String text) throws UnreadableFeedException {
    String sound = withoutProlog(Characters.legal(text));
    String mended = Prefixes.declare(PADDED.matcher(sound).replaceAll("$1"));
    String named = Characters.withoutNamedEntities(mended);
    try {
      return build(named);
    } catch (JDOMException e) {
      try {
        return build(Prefixes.declare(forgiving(mended)));
      } catch (JDOMException again) {
        throw FeedReader.broken(e);
      }
    }
  }

  /** Without declaration and document type: the text is decoded, and no type is trusted. */
  private static String withoutProlog(String text) {
    String body = DECLARATION.matcher(text).replaceFirst("");
    return DocumentType.strip(body).strip();
  }

  private static String forgiving(String text) {
    var tree = Jsoup.parse(text, "", Parser.xmlParser());
    tree.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
    Element root = tree.firstElementChild();
    return root == null ? "" : root.outerHtml();
  }

  private static Document build(String xml) throws JDOMException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    // The JDK counts the document itself as an entity: 100,000 characters by default. There is no
    // document type here that could make anything grow, and the text's own length is limited.
    builder.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    builder.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    builder.setProperty("jdk.xml.maxElementDepth", "200");
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(xml));
    } catch (IOException | IllegalArgumentException e) {
      // JDOM throws the latter at names that the XML parser lets pass.
      throw new JDOMException(String.valueOf(e.getMessage()), e);
    }
  }
}
