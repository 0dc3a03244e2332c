package org.tocsin.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.run.Home;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What README.md and docs/ point at is there, and the commands that they show are commands. */
final class DocsTest {

  private static final Path ROOT = Home.find().root();

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern OWN_PATH =
      Pattern.compile("`((?:functions|cli|bench|docs|events|samples)/[\\w./-]+)`");

  /** A line of a code block that runs tocsin, up to a comment, a pipe or a redirection. */
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^ {4,}(?:\\./)?tocsin ([^|#>&\\n]+?)\\s*(?:[|#>&].*)?$");

  /** A command in a running text, which may leave out what is not its point. */
  private static final Pattern NAMED = Pattern.compile("`(?:\\./)?tocsin ([a-z][^`]*)`");

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1);
        if (target.startsWith("https://")) {
          continue;
        }
        Path file = target.isEmpty() ? page : page.resolveSibling(target).normalize();
        if (!Files.exists(file)) {
          broken.add(page + ": " + link.group());
        } else if (link.group(2) != null && !anchors(file).contains(link.group(2))) {
          broken.add(page + ": " + link.group() + ": no such heading");
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void filesThatAreNamedAreThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      Matcher path = OWN_PATH.matcher(Files.readString(page));
      while (path.find()) {
        if (!Files.exists(ROOT.resolve(path.group(1)))) {
          missing.add(page + ": " + path.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void commandsThatAreShownAreUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    int shown = 0;
    for (Path page : pages()) {
      String joined = Files.readString(page).replaceAll("\\\\\\n\\s*", " ");
      Matcher command = SHOWN.matcher(joined);
      while (command.find()) {
        shown++;
        try {
          Tocsin.commands().parseArgs(words(command.group(1)));
        } catch (ParameterException e) {
          wrong.add(page + ": tocsin " + command.group(1) + ": " + e.getMessage());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(shown > 20, shown + " commands found");
  }

  @Test
  void commandsThatAreNamedHaveTheirOptions() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      Matcher named = NAMED.matcher(Files.readString(page).replaceAll("\\n\\s*", " "));
      while (named.find()) {
        CommandLine command = Tocsin.commands();
        for (String word : words(named.group(1).replaceAll("[|#>&].*", ""))) {
          CommandLine below = command.getSubcommands().get(word);
          if (below != null) {
            command = below;
          } else if (word.startsWith("--")
              && command.getCommandSpec().findOption(word.replaceAll("[=\\[].*", "")) == null) {
            wrong.add(page + ": " + named.group(1) + ": no option " + word);
          }
        }
        if (command.getParent() == null) {
          wrong.add(page + ": " + named.group(1) + ": no such command");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "events", "samples")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** The anchors of a page's headings, as GitHub makes them. */
  private static List<String> anchors(Path page) throws IOException {
    String text = Files.readString(page, StandardCharsets.UTF_8);
    return HEADING
        .matcher(text)
        .results()
        .map(h -> h.group(1).toLowerCase(Locale.ROOT))
        .map(h -> h.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String[] words(String command) {
    return Stream.of(command.strip().split("\\s+"))
        .map(word -> word.replaceAll("^['\"]|['\"]$", ""))
        .toArray(String[]::new);
  }
}
