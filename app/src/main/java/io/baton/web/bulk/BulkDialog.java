package io.baton.web.bulk;

import io.baton.assignment.PossibleOffice;
import io.baton.assignment.PossibleRecipient;
import io.baton.bulk.BulkTask;
import io.baton.leads.CloseOutcome;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.web.access.Choice;
import io.baton.web.lists.FilterChip;
import io.baton.web.lists.ListAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that begins a bulk work: which list, what is to be done, and all that has to be chosen for it.
 *
 * @param kinds what this user can begin
 * @param form what is chosen
 * @param count how many leads the list has, as far as they were counted
 * @param more whether it has more than that
 * @param chips what narrows the list
 * @param problemKey what is missing or wrong, or null
 */
public record BulkDialog(
        ListAddress address,
        List<BulkTask.Kind> kinds,
        @Nullable BulkForm form,
        int count,
        boolean more,
        List<FilterChip> chips,
        Choices choices,
        @Nullable String problemKey) {

    /** What can be chosen; empty where the task does not ask for it. */
    public record Choices(
            List<PossibleRecipient> people,
            List<PossibleOffice> offices,
            List<Choice> campaigns,
            List<Choice> groups,
            List<Choice> statuses,
            List<CloseOutcome> outcomes) {

        static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What is to be done, or null while that is to be chosen. */
    public BulkTask.@Nullable Kind task() {
        return form == null ? null : form.task();
    }

    /** Whether everybody chosen can get any of the leads, so that the plain even split is what will come of it. */
    public boolean isPlain() {
        return !more
                && choices.people().stream()
                                .map(PossibleRecipient::officeId)
                                .distinct()
                                .count()
                        <= 1;
    }

    /** The list as hidden fields. */
    public List<Parameter> kept() {
        return address.at(null).parameters();
    }

    /** Where the dialog for one of the tasks is. */
    public String href(BulkTask.Kind kind) {
        return address.at(null).under(BulkPages.NEW, List.of(new Parameter("task", kind.name())));
    }

    public boolean isChosen(PossibleRecipient person) {
        return form != null && form.users().contains(person.userId());
    }

    public boolean isChosen(PossibleOffice office) {
        return form != null && form.offices().contains(office.officeId());
    }

    public String campaign() {
        return form == null || form.toCampaign() == null ? "" : form.toCampaign();
    }

    public String group() {
        return form == null || form.toGroup() == null ? "" : form.toGroup().toString();
    }

    public String status() {
        return form == null || form.toStatus() == null ? "" : form.toStatus().toString();
    }

    /** As what leads end, or nothing. */
    public String outcome() {
        return form == null || form.outcome() == null ? "" : form.outcome().name();
    }

    public String reason() {
        return form == null || form.reason() == null ? "" : form.reason();
    }

    public String note() {
        return form == null || form.note() == null ? "" : form.note();
    }

    public boolean confirmed() {
        return form != null && Boolean.TRUE.equals(form.confirmed());
    }
}
