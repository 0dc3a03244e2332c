/** The {@code tocsin} command: one class a subcommand. Start at {@link org.tocsin.cli.Tocsin}. */
@NullMarked
package org.tocsin.cli;

import org.jspecify.annotations.NullMarked;
