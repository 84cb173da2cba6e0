package io.baton.web.help;

import java.util.List;

/**
 * A page of help.
 *
 * @param topics all that there are
 */
public record HelpPageView(List<HelpArticle> topics, HelpArticle current) {}
