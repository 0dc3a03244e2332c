/** How the page of incidents loads in a browser. */
@NullMarked
package org.tocsin.bench.page;

import org.jspecify.annotations.NullMarked;
