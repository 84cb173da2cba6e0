package io.baton.leads;

import io.baton.shared.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a lead takes over from a duplicate that is merged into it: what it does not say, and further ways to reach the
 * person, as far as a lead has room for them. Nothing it says is changed; its consent is its own.
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
                both(winner.emails(), loser.emails()),
                both(winner.phones(), loser.phones()),
                addresses(winner.addresses(), loser.addresses()),
                either(winner.web(), loser.web()),
                custom,
                either(winner.campaignId(), loser.campaignId()),
                winner.consent());
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static List<ContactPoint> both(List<ContactPoint> known, List<ContactPoint> further) {
        List<ContactPoint> all = new ArrayList<>(known);
        for (ContactPoint one : further) {
            if (all.size() < LeadRules.MOST_CONTACT_POINTS && all.stream().noneMatch(other -> same(one, other))) {
                all.add(one);
            }
        }
        return all;
    }

    /** An address that is known gets the parts it lacks; others stand behind. */
    private static List<PostalAddress> addresses(List<PostalAddress> known, List<PostalAddress> further) {
        List<PostalAddress> all = new ArrayList<>(known);
        for (PostalAddress one : further) {
            OptionalInt place = IntStream.range(0, all.size())
                    .filter(index -> same(all.get(index), one))
                    .findFirst();
            if (place.isPresent()) {
                all.set(place.getAsInt(), filled(all.get(place.getAsInt()), one));
            } else if (all.size() < LeadRules.MOST_ADDRESSES) {
                all.add(one);
            }
        }
        return all;
    }

    private static PostalAddress filled(PostalAddress known, PostalAddress other) {
        return new PostalAddress(
                either(known.street(), other.street()),
                either(known.city(), other.city()),
                either(known.region(), other.region()),
                either(known.postcode(), other.postcode()),
                either(known.country(), other.country()));
    }

    private static boolean same(ContactPoint one, ContactPoint other) {
        return one.normalised() == null
                ? one.value().equalsIgnoreCase(other.value())
                : one.normalised().equals(other.normalised());
    }

    /** The same place, also where one of the two says less of it or writes it otherwise. */
    private static boolean same(PostalAddress one, PostalAddress other) {
        boolean placed = (one.street() != null && other.street() != null)
                || (one.postcode() != null && other.postcode() != null);
        return placed
                && fits(one.street(), other.street())
                && fits(one.postcode(), other.postcode())
                && fits(one.city(), other.city())
                && fits(one.region(), other.region())
                && fits(one.country(), other.country());
    }

    private static boolean fits(@Nullable String one, @Nullable String other) {
        return one == null || other == null || SearchText.fold(one).equals(SearchText.fold(other));
    }
}
