/**
 * Incidents as others read them: CSV with ACLED's columns, GeoJSON, an Atom feed. Labels, numeric
 * codes and countries are data files. Start at {@link org.tocsin.incidents.exports.IncidentCsv},
 * {@link org.tocsin.incidents.exports.IncidentGeoJson} and {@link
 * org.tocsin.incidents.exports.IncidentFeed}.
 */
@NullMarked
package org.tocsin.incidents.exports;

import org.jspecify.annotations.NullMarked;
