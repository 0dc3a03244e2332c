/**
 * What a deployed stack costs a month: list prices and measures are data files in the resources,
 * the sum is {@link org.tocsin.cli.cost.CostModel}.
 */
@NullMarked
package org.tocsin.cli.cost;

import org.jspecify.annotations.NullMarked;
