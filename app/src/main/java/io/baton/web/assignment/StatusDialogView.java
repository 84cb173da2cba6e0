package io.baton.web.assignment;

import io.baton.catalogue.StatusView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that asks how far leads have come.
 *
 * @param current the status they have, or null when they differ
 */
public record StatusDialogView(
        Tagged tagged, List<StatusView> statuses, @Nullable UUID current) {}
