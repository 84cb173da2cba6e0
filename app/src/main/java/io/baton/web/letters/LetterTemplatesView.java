package io.baton.web.letters;

import io.baton.contacts.LetterTemplate;
import java.util.List;

/** The templates of letters. */
public record LetterTemplatesView(List<LetterTemplate> templates) {}
