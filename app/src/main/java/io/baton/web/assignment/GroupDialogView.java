package io.baton.web.assignment;

import io.baton.catalogue.LeadGroupView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that asks for the lead group of leads.
 *
 * @param groups those in use
 * @param current the group they have, or null when they differ
 * @param problemKey the key of what is missing, or null
 */
public record GroupDialogView(
        Tagged tagged,
        List<LeadGroupView> groups,
        @Nullable UUID current,
        @Nullable String problemKey) {}
