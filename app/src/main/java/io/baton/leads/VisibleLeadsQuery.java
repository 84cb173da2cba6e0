package io.baton.leads;

import static io.baton.tables.Tables.LEAD;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The rule of {@link LeadVisibility} as a condition on the table lead. */
public interface VisibleLeadsQuery {

    /** True for the leads of the user's organisation that the user sees. */
    static Condition visibleTo(ActingUser user) {
        Condition seen = DSL.falseCondition();
        if (user.may(Right.LEAD_VIEW_OFFICE)) {
            seen = user.seesWholeOrganisation()
                    ? DSL.trueCondition()
                    : LEAD.HOLDING_OFFICE_ID.eq(DSL.any(user.visibleOffices().toArray(UUID[]::new)));
        }
        if (user.may(Right.LEAD_VIEW_OWN)) {
            seen = seen.or(LEAD.HOLDER_USER_ID.eq(user.id()));
        }
        if (LeadVisibility.recalls(user)) {
            seen = seen.or(
                    LEAD.SENDING_OFFICE_ID.eq(user.corporateOfficeId()).and(LEAD.STAGE.eq(Stage.UNASSIGNED.name())));
        }
        return LEAD.ORGANISATION_ID.eq(user.organisationId()).and(seen);
    }
}
