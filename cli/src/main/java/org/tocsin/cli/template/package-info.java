/** Reads template.yaml into what a local run makes of it: tables, queues, buckets and functions. */
@NullMarked
package org.tocsin.cli.template;

import org.jspecify.annotations.NullMarked;
