package io.baton.web.assignment;

import io.baton.assignment.PossibleRecipient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that chooses who gets leads.
 *
 * @param reassign true when they are taken from somebody in the same breath
 * @param confirm true when it asks once more, because only people who rejected these leads before are left
 * @param chosen who is ticked
 * @param problemKey the key of what is wrong with the choice, or null
 */
public record AssignView(
        Tagged tagged,
        List<PossibleRecipient> people,
        boolean reassign,
        boolean confirm,
        List<UUID> chosen,
        @Nullable String problemKey) {

    /** Where the form goes. */
    public String action() {
        return reassign ? "/leads/revoke" : "/leads/assign";
    }

    public boolean isChosen(PossibleRecipient person) {
        return chosen.contains(person.userId());
    }

    /** Whether the leads are split by nothing but the number of people and of their open leads. */
    public boolean isPlain() {
        boolean oneOffice =
                people.stream().map(PossibleRecipient::officeId).distinct().count() <= 1;
        return oneOffice && people.stream().allMatch(person -> person.rejectedOfThese() == 0);
    }
}
