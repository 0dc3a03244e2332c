/**
 * What the tests of several modules need. No function depends on it, and none is deployed with it.
 */
@NullMarked
package org.tocsin.testing;

import org.jspecify.annotations.NullMarked;
