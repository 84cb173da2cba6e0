package io.baton.web.assignment;

import io.baton.leads.CloseOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that asks as what leads are closed. Nothing is chosen beforehand: what counts in the figures is somebody's
 * word.
 *
 * @param outcomes what the caller may call them
 * @param reason as it was typed
 * @param problemKey the key of what is missing, or null
 */
public record CloseView(
        Tagged tagged,
        List<CloseOutcome> outcomes,
        String reason,
        @Nullable String problemKey) {}
