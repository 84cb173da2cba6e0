package io.baton.web.leads;

import io.baton.leads.LeadView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two leads of one person or firm side by side, to choose which of them stays.
 *
 * @param lead the one it was asked from
 * @param other the one it may be merged with
 * @param facts what either says, those that differ marked
 * @param keep the one that is proposed to stay
 * @param mayKeepLead whether the other can be merged into the one
 * @param mayKeepOther whether the one can be merged into the other
 * @param problem the refusal's code, or null
 */
public record MergeView(
        LeadView lead,
        LeadView other,
        List<Fact> facts,
        UUID keep,
        boolean mayKeepLead,
        boolean mayKeepOther,
        @Nullable String problem) {

    /** One thing that at least one of them says. */
    public record Fact(
            String key, @Nullable String one, @Nullable String other) {

        public boolean differs() {
            return one != null && other != null && !one.equals(other);
        }
    }

    /** Whether either can be merged into the other. */
    public boolean isPossible() {
        return mayKeepLead || mayKeepOther;
    }
}
