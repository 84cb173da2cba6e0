package io.baton.web.notifications;

import io.baton.notifications.MailText;
import io.baton.notifications.MailTexts;
import io.baton.web.FormProblems;

/**
 * The words of the mail of assignments in one language.
 *
 * @param own whether the organisation has chosen its own
 */
public record MailTextView(
        String language, MailText text, boolean own, MailTexts.Preview preview, FormProblems problems) {}
