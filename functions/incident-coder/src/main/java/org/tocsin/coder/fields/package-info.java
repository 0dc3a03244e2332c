/**
 * The fields of an incident's record, each with its evidence. Start at {@link
 * org.tocsin.coder.fields.ReportMaker}.
 */
@NullMarked
package org.tocsin.coder.fields;

import org.jspecify.annotations.NullMarked;
