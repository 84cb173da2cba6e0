package io.baton.web.letters;

import io.baton.web.FormProblems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a template.
 *
 * @param id null of a new one
 */
public record LetterTemplateView(
        @Nullable UUID id,
        int version,
        String name,
        String subject,
        String body,
        boolean active,
        FormProblems problems) {

    /** Where the form is sent. */
    public String action() {
        return id == null ? LetterTemplatePages.PATH : LetterTemplatePages.PATH + "/" + id;
    }
}
