/**
 * ScrapeArticle: takes the links that feeds announced from a queue, fetches each page, and keeps
 * page and article in the bucket. {@link org.tocsin.article.ScrapeArticleHandler} is where Lambda
 * comes in; {@link org.tocsin.article.Scrape} is one message; {@link
 * org.tocsin.article.ArticleLine} reads pages from files.
 */
@NullMarked
package org.tocsin.article;

import org.jspecify.annotations.NullMarked;
