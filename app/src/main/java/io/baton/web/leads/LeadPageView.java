package io.baton.web.leads;

import io.baton.catalogue.CustomFieldView;
import io.baton.contacts.LetterView;
import io.baton.contacts.OpportunityView;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadView;
import io.baton.leads.LinkedLeads;
import io.baton.web.FormProblems;
import io.baton.web.lists.BarCommand;
import io.baton.web.tasks.TasksAbout;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a lead.
 *
 * @param mine whether the user holds it
 * @param commands the most likely first
 * @param severalGroups whether there is more than one lead group
 * @param timeline newest first
 * @param custody newest first
 * @param contact its contact, or those that match
 * @param same other leads of the same person or firm
 * @param mayMerge whether the user may merge duplicates of it
 * @param mayEdit whether the facts can be changed, by this user, now
 * @param mayNote whether the user may write notes
 * @param tasks what is to be done about it
 * @param itsContact what there is about its contact, where the user sees that, or null
 * @param typed what stands in the note box
 * @param from the list it was opened from
 */
public record LeadPageView(
        LeadView lead,
        boolean mine,
        List<BarCommand> commands,
        boolean severalGroups,
        List<CustomFieldView> fields,
        List<TimelineItem> timeline,
        List<CustodyStep> custody,
        ContactFact contact,
        LinkedLeads same,
        boolean mayMerge,
        boolean mayEdit,
        boolean mayNote,
        TasksAbout tasks,
        @Nullable ItsContact itsContact,
        String typed,
        FormProblems problems,
        String from) {

    /** The contact an accepted lead is linked to, with what was written to it and what may come of it. */
    public record ItsContact(UUID id, List<OpportunityView> opportunities, List<LetterView> letters) {}

    /** What a custom field says, or null. */
    public @Nullable Object custom(CustomFieldView field) {
        return lead.facts().custom().get(field.key());
    }

    /** The first that can be called or written to, or null. */
    public @Nullable ContactPoint firstUsable(List<ContactPoint> points) {
        return points.stream()
                .filter(point -> point.normalised() != null)
                .findFirst()
                .orElse(null);
    }
}
