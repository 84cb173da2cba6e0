package io.baton.notifications;

import io.baton.platform.Command;

/**
 * The installation's operator takes back how mail leaves: from then on it waits. Answers whether there was something.
 */
public record ForgetMailService() implements Command<Boolean> {}
