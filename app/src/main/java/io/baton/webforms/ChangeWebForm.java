package io.baton.webforms;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Changes a web form, closes it or opens it again; its address stays.
 *
 * @param version which the change is based on
 */
public record ChangeWebForm(UUID formId, int version, WebFormDetails details) implements Command<WebFormView> {}
