package org.tocsin.article.store;

/**
 * A page that was fetched before and made an article.
 *
 * @param articleId the article's id
 * @param validators what the site gave with it
 */
public record KnownPage(String articleId, Validators validators) {}
