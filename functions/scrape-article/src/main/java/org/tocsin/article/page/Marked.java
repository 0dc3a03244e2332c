package org.tocsin.article.page;

import org.jsoup.nodes.Element;

/**
 * An element that says something about the page, and where it stands.
 *
 * @param element as Jsoup has it
 * @param box the box that holds it
 * @param block how many blocks of text were finished before it
 */
public record Marked(Element element, Box box, int block) {}
