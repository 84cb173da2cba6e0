package io.baton.intake;

import io.baton.leads.LeadDraft;
import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings leads in. They arrive unassigned, by the actor's channel. */
public record CreateLeads(List<Entry> entries) implements Command<CreateOutcome> {

    /** One lead, typed or sent. */
    public static CreateLeads one(@Nullable UUID officeId, LeadDraft draft, @Nullable String note) {
        return one(null, officeId, draft, note);
    }

    /** The same in a lead group of its own. */
    public static CreateLeads one(
            @Nullable UUID groupId, @Nullable UUID officeId, LeadDraft draft, @Nullable String note) {
        return new CreateLeads(List.of(new Entry(groupId, officeId, draft, note)));
    }

    /**
     * One of the leads.
     *
     * @param groupId its lead group, or null for the general one
     * @param officeId the office that will hold it, or null for that of the actor
     * @param note the first note on it, or null
     */
    public record Entry(
            @Nullable UUID groupId,
            @Nullable UUID officeId,
            LeadDraft draft,
            @Nullable String note) {}
}
