package io.baton.web.notifications;

import io.baton.web.FormProblems;

/** Who the mail of the organisation is from. */
public record MailSenderView(String name, String address, FormProblems problems) {}
