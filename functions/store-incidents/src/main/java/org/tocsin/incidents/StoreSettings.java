package org.tocsin.incidents;

import org.tocsin.edge.DeadLetters;
import org.tocsin.edge.Environment;
import org.tocsin.edge.SettingForm;
import org.tocsin.edge.Settings;

/**
 * The settings of StoreIncidents.
 *
 * @param incidentTable the name of the table ({@code INCIDENT_TABLE})
 * @param mostArticleBytes the largest article object that is read ({@code MOST_ARTICLE_BYTES},
 *     default 8 MiB)
 * @param gazetteer where a larger gazetteer than the embedded one is : {@code s3://BUCKET/KEY} of
 *     {@code BUCKET} and the key in {@code GAZETTEER}, or the path of a file where that starts with
 *     a slash; empty for the embedded one
 */
record StoreSettings(String incidentTable, int mostArticleBytes, String gazetteer) {

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
            settings.text("INCIDENT_TABLE", SettingForm.TABLE),
            settings.number("MOST_ARTICLE_BYTES", 1024, 64 * MEBIBYTE, 8 * MEBIBYTE),
            gazetteer(settings));
    DeadLetters.read(settings);
    settings.check();
    return read;
  }

  private static String gazetteer(Settings settings) {
    String name = settings.textOrNone("GAZETTEER", SettingForm.GAZETTEER);
    if (name.isEmpty() || name.startsWith("/")) {
      settings.textOrNone("BUCKET", SettingForm.BUCKET);
      return name;
    }
    return "s3://" + settings.text("BUCKET", SettingForm.BUCKET) + "/" + name;
  }
}
