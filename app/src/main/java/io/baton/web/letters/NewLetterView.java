package io.baton.web.letters;

import io.baton.contacts.LetterTemplate;
import io.baton.web.FormProblems;
import java.util.List;
import java.util.UUID;

/** The form in which a template is chosen for a letter to a contact. */
public record NewLetterView(
        UUID contactId, String contactName, List<LetterTemplate> templates, FormProblems problems) {}
