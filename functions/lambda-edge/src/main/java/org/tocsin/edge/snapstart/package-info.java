/**
 * What makes a function ready for SnapStart: before Lambda takes the snapshot of the started JVM, a
 * handler rehearses its work against a stage on loopback, so that a restored copy has everything
 * loaded; after it is restored, the connections of before are dropped. Start at {@link
 * org.tocsin.edge.snapstart.SnapStart}.
 */
@NullMarked
package org.tocsin.edge.snapstart;

import org.jspecify.annotations.NullMarked;
