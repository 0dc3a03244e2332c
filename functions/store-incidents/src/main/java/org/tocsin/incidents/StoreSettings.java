package org.tocsin.incidents;

import org.tocsin.edge.Environment;
import org.tocsin.edge.Settings;

/**
 * The settings of StoreIncidents.
 *
 * @param incidentTable the name of the table ({@code INCIDENT_TABLE})
 * @param mostArticleBytes the largest article object that is read ({@code MOST_ARTICLE_BYTES},
 *     default 8 MiB)
 */
record StoreSettings(String incidentTable, int mostArticleBytes) {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * Reads the settings.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault
   */
  static StoreSettings of(Environment environment) {
    Settings settings = environment.settings();
    StoreSettings read =
        new StoreSettings(
            settings.text("INCIDENT_TABLE", "the name of a DynamoDB table"),
            settings.number("MOST_ARTICLE_BYTES", 1024, 64 * MEBIBYTE, 8 * MEBIBYTE));
    settings.check();
    return read;
  }
}
