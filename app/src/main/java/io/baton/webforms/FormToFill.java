package io.baton.webforms;

import java.util.List;

/**
 * A form as it is shown to a stranger.
 *
 * @param organisationName whose form it is
 * @param token to be sent along with what was typed
 */
public record FormToFill(WebFormView form, List<AskedField> fields, String organisationName, String token) {}
