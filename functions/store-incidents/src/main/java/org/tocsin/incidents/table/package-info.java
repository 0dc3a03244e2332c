/**
 * The IncidentTable in DynamoDB: one table, three kinds of items, two indexes. Start at {@link
 * org.tocsin.incidents.table.IncidentTable}.
 *
 * <table>
 *   <caption>Items</caption>
 *   <tr><th>pk</th><th>sk</th><th>holds</th></tr>
 *   <tr><td>{@code ARTICLE#<article id>}</td><td>{@code CODING}</td>
 *       <td>how the article was coded last: revision, state, fingerprint, coder, ids of the
 *       incidents that hold its reports</td></tr>
 *   <tr><td>{@code INCIDENT#<id>}</td><td>{@code RECORD}</td>
 *       <td>the merged record, a version, the digest of the reports that it was merged from, and
 *       readable attributes</td></tr>
 *   <tr><td>{@code INCIDENT#<id>}</td><td>{@code REPORT#<article id>#<report id>}</td>
 *       <td>one report</td></tr>
 * </table>
 *
 * <p>Index {@code byCountry} (country, daySort) and index {@code byDay} (day, daySort) list the
 * records; {@code daySort} is {@code 2025-06-01#<id>}, or {@code -#<id>} where no day is known.
 * Both need no more than their keys projected.
 *
 * <p>Three rules keep the table right, whatever fails and whoever writes at the same time:
 *
 * <ol>
 *   <li><b>A record changes together with its reports</b>, in one transaction, and only if the
 *       record is still the one whose reports were read. A read that finds other reports than the
 *       record's digest names has met a transaction half-applied, and is done again.
 *   <li><b>Intent first.</b> An article that touches several incidents first notes all of them, the
 *       old and the new, in its CODING item. Whoever comes after a crash finds there what may have
 *       been left, and does it again. One that touches one incident needs no note: its CODING item
 *       is part of that incident's transaction.
 *   <li><b>One writer an article.</b> Every transaction also checks that the CODING item still has
 *       the revision that this writer saw before it read the article. A writer that was overtaken
 *       writes nothing more.
 * </ol>
 */
@NullMarked
package org.tocsin.incidents.table;

import org.jspecify.annotations.NullMarked;
