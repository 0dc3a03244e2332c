package org.tocsin.ask;

import org.tocsin.edge.Environment;
import org.tocsin.edge.SettingForm;
import org.tocsin.edge.Settings;

/**
 * The settings of AskIncidents.
 *
 * @param incidentTable the name of the table ({@code INCIDENT_TABLE})
 */
record AskSettings(String incidentTable) {

  /**
   * Reads the settings.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault
   */
  static AskSettings of(Environment environment) {
    Settings settings = environment.settings();
    AskSettings read = new AskSettings(settings.text("INCIDENT_TABLE", SettingForm.TABLE));
    settings.check();
    return read;
  }
}
