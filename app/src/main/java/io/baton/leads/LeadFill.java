package io.baton.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a lead takes over from a duplicate that is merged into it: what it does not say, and further ways to reach the
 * person, as far as a lead has room for them. Nothing it says is changed; its campaign and consent are its own.
 */
final class LeadFill {

    private LeadFill() {}

    /** @param asked the keys of the custom fields that are asked for where the winner stands */
    static LeadDraft of(LeadDraft winner, LeadDraft loser, Set<String> asked) {
        Map<String, Object> custom = new HashMap<>(loser.custom());
        custom.keySet().retainAll(asked);
        custom.putAll(winner.custom());
        return new LeadDraft(
                winner.type(),
                either(winner.lastName(), loser.lastName()),
                either(winner.firstName(), loser.firstName()),
                either(winner.greeting(), loser.greeting()),
                either(winner.businessName(), loser.businessName()),
                either(winner.company(), loser.company()),
                either(winner.occupation(), loser.occupation()),
                either(winner.jobTitle(), loser.jobTitle()),
                either(winner.source(), loser.source()),
                either(winner.birthDate(), loser.birthDate()),
                either(winner.tobaccoUse(), loser.tobaccoUse()),
                both(winner.emails(), loser.emails(), LeadFill::same, LeadRules.MOST_CONTACT_POINTS),
                both(winner.phones(), loser.phones(), LeadFill::same, LeadRules.MOST_CONTACT_POINTS),
                both(winner.addresses(), loser.addresses(), LeadFill::same, LeadRules.MOST_ADDRESSES),
                either(winner.web(), loser.web()),
                custom,
                winner.campaignId(),
                winner.consent());
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> List<T> both(List<T> known, List<T> further, BiPredicate<T, T> same, int most) {
        List<T> all = new ArrayList<>(known);
        for (T one : further) {
            if (all.size() < most && all.stream().noneMatch(other -> same.test(one, other))) {
                all.add(one);
            }
        }
        return all;
    }

    private static boolean same(ContactPoint one, ContactPoint other) {
        return one.normalised() == null
                ? one.value().equalsIgnoreCase(other.value())
                : one.normalised().equals(other.normalised());
    }

    private static boolean same(PostalAddress one, PostalAddress other) {
        return Objects.equals(one, other);
    }
}
