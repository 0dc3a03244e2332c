/**
 * The IncidentTable in DynamoDB: one table, six kinds of items, three indexes. Start at {@link
 * org.tocsin.incidents.table.IncidentTable}; docs/incident-table.md tells the keys, the questions
 * and the costs.
 *
 * <table>
 *   <caption>Items</caption>
 *   <tr><th>pk</th><th>sk</th><th>holds</th></tr>
 *   <tr><td>{@code ARTICLE#<article id>}</td><td>{@code CODING}</td>
 *       <td>how the article was coded last: revision, state, fingerprint, coder, and the features
 *       of its reports</td></tr>
 *   <tr><td>{@code INCIDENT#<id>}</td><td>{@code RECORD}</td>
 *       <td>the merged record, a version, the digest of the reports that it was merged from, and
 *       readable attributes; or, of an id that was given up, which id stayed</td></tr>
 *   <tr><td>{@code INCIDENT#<id>}</td><td>{@code REPORT#<article id>#<report id>}</td>
 *       <td>one report</td></tr>
 *   <tr><td>{@code INCIDENT#<id>}</td><td>{@code ACTOR#<actor id>}</td>
 *       <td>an actor of the record, for the index by actor</td></tr>
 *   <tr><td>{@code BLOCK#<country>#<zone>#<month>}</td><td>{@code <day>#<article id>#<report id>}
 *       </td><td>a report's features and the id of its incident</td></tr>
 *   <tr><td>{@code BLOCK#<country>#<zone>#<month>}</td><td>{@code <day>}</td>
 *       <td>the gate of the day's reports: version, count, sum of hashes</td></tr>
 * </table>
 *
 * <p>Four rules keep the table right, whatever fails and whoever writes at the same time:
 *
 * <ol>
 *   <li><b>A report comes, changes or goes in one transaction</b>, with the CODING item of its
 *       article, its entries in blocks, and the incidents that are others for it. So the CODING
 *       item always tells which reports the table holds, and who comes after a crash goes on from
 *       there. What is too much for one transaction is done in several, each of which leaves a
 *       table that is whole.
 *   <li><b>Whoever relied on a block checks its gate.</b> The reports that may be of the same event
 *       are read from blocks, each gate before its reports; the transaction goes through only if
 *       the gates are still those, and raises those of the blocks that it changes. So of two
 *       writers at once the second reads again, and sees what the first one wrote.
 *   <li><b>A record changes together with its reports and actors</b>, and only if the record is
 *       still the one that was read. A read that finds others than the record's digest names, or
 *       another sum than the gate's, has met a transaction half-applied, and is done again.
 *   <li><b>One writer an article.</b> Every transaction also checks that the CODING item still has
 *       the revision that this writer saw before it read the article. A writer that was overtaken
 *       writes nothing more.
 * </ol>
 */
@NullMarked
package org.tocsin.incidents.table;

import org.jspecify.annotations.NullMarked;
