/** The main job on one machine: servers, resources, functions, progress, results. */
@NullMarked
package org.tocsin.cli.run;

import org.jspecify.annotations.NullMarked;
