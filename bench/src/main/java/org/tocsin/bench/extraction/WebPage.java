package org.tocsin.bench.extraction;

import java.net.URI;

/**
 * A page to extract.
 *
 * @param id names it in tables and in the texts that are written
 * @param url its address
 * @param html its text, decoded
 */
public record WebPage(String id, URI url, String html) {}
