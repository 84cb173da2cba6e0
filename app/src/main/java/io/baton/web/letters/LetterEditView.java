package io.baton.web.letters;

import io.baton.web.FormProblems;
import java.util.UUID;

/** The form that changes the words of a letter. */
public record LetterEditView(UUID id, int version, String subject, String body, FormProblems problems) {}
