package io.baton.web.letters;

import io.baton.contacts.LetterView;

/**
 * The page of a letter.
 *
 * @param mayChange whether whoever looks at it wrote it
 */
public record LetterPageView(LetterView letter, boolean mayChange) {}
