package io.baton.web.assignment;

import java.util.List;

/**
 * The dialog that says what recalling does.
 *
 * @param offices the names of the offices that have the leads
 * @param to the corporate office's name
 */
public record RecallView(Tagged tagged, List<String> offices, String to) {}
