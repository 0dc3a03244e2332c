package org.tocsin.cli;

import picocli.CommandLine.Command;

/** {@code tocsin feeds}: the subscription list, of this machine or of a deployed stack. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {
      FeedsAddCommand.class,
      FeedsRemoveCommand.class,
      FeedsListCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsCheckCommand.class
    },
    synopsisSubcommandLabel = "add|remove|list|import|export|check",
    description = {
      "Edits and shows the list of feeds, an OPML file as every feed reader imports and exports it:"
          + " feeds.opml in this folder, --list FILE, or with --stack NAME that of a deployed"
          + " stack."
    },
    footer = {
      "",
      "Exit status: 0 all is well, 1 a feed cannot be read or the list cannot, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin feeds add https://example.org/rss.xml --folder Sahel",
      "  tocsin feeds add https://example.org/           finds the feed that the page declares",
      "  tocsin feeds check                              asks every feed of the list",
      "  tocsin feeds list --data ~/tocsin               with state, next poll and last error",
      "  tocsin feeds import reader.opml --stack tocsin",
      "  tocsin feeds export --stack tocsin > mine.opml"
    })
final class FeedsCommand {}
