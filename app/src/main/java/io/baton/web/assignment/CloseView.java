package io.baton.web.assignment;

import io.baton.leads.CloseOutcome;
import java.util.List;

/**
 * The dialog that asks as what leads are closed.
 *
 * @param outcomes what the caller may call them
 */
public record CloseView(Tagged tagged, List<CloseOutcome> outcomes) {}
