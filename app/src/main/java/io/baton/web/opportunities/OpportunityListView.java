package io.baton.web.opportunities;

import io.baton.contacts.Opportunities;
import io.baton.contacts.OpportunityStage;
import io.baton.contacts.OpportunityView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the opportunities the user sees.
 *
 * @param handsOver whether the user hands opportunities of others over
 * @param leftBehind how many people still have who are deactivated, counted no further than
 *     {@link Opportunities#COUNT_TO}
 */
public record OpportunityListView(
        List<Tab> tabs,
        boolean all,
        List<OpportunityView> opportunities,
        boolean handsOver,
        int leftBehind,
        @Nullable String firstPath,
        @Nullable String nextPath) {

    /** A stage, and how many are at it. */
    public record Tab(OpportunityStage stage, String count, boolean current) {

        public String href() {
            return OpportunityPages.LIST + "?stageId=" + stage.id();
        }
    }
}
