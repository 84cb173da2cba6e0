package io.baton.webforms;

import io.baton.platform.Command;

/** Makes a web form for an office. */
public record CreateWebForm(WebFormDetails details) implements Command<WebFormView> {}
