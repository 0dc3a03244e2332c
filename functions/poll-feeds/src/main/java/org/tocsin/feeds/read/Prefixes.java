package org.tocsin.feeds.read;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.feeds.data.Tables;

/** Declares the prefixes that a feed uses and forgot to declare. */
final class Prefixes {

  private static final Map<String, String> KNOWN = Tables.pairs(Prefixes.class, "prefixes.tsv");
  private static final Pattern USED =
      Pattern.compile("</?([A-Za-z_][\\w.-]*):|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=");
  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w:.-]*");

  private Prefixes() {}

  static String declare(String xml) {
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return xml;
    }
    Set<String> missing = new LinkedHashSet<>();
    Matcher used = USED.matcher(xml);
    while (used.find()) {
      String prefix = used.group(1) != null ? used.group(1) : used.group(2);
      if (!prefix.equals("xml") && !prefix.equals("xmlns")) {
        missing.add(prefix);
      }
    }
    int rootEnd = xml.indexOf('>', root.end());
    String rootTag = xml.substring(root.start(), rootEnd < 0 ? xml.length() : rootEnd);
    StringBuilder declared = new StringBuilder();
    for (String prefix : missing) {
      // A prefix that is declared further down is declared there again, which is no harm.
      if (!isDeclared(prefix, rootTag)) {
        String namespace = KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix);
        declared.append(" xmlns:").append(prefix).append("=\"").append(namespace).append('"');
      }
    }
    return declared.isEmpty()
        ? xml
        : new StringBuilder(xml).insert(root.end(), declared).toString();
  }

  private static boolean isDeclared(String prefix, String tag) {
    String name = "xmlns:" + prefix;
    for (int at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (end < tag.length() && (tag.charAt(end) == '=' || tag.charAt(end) <= ' ')) {
        return true;
      }
    }
    return false;
  }
}
