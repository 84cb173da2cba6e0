package io.baton.lists;

import io.baton.leads.Stage;
import java.util.List;

/** What an index of leads begins with, after the organisation and before the stage. */
enum Anchor {
    ORGANISATION,
    OFFICE,
    HOLDER,
    SENDER,
    CAMPAIGN,
    STATUS,
    GROUP,
    SOURCE,
    TYPE;

    /** More streams than this cost more than reading past the offices that are not asked for. */
    static final int MOST_STREAMS = 64;

    /** The narrowest index that helps with a list. Those of most filters stand by time of arrival only. */
    static Anchor of(LeadCriteria criteria, List<Stage> stages, LeadOrder.Key key) {
        if (criteria.holder() != null) {
            return HOLDER;
        }
        // Of what was sent and waits there is an index in each order; else by time of arrival.
        boolean waits = stages.equals(List.of(Stage.UNASSIGNED));
        if (criteria.sender() != null && (waits || key == LeadOrder.Key.RECEIVED)) {
            return SENDER;
        }
        if (key == LeadOrder.Key.RECEIVED) {
            if (criteria.campaign() != null) {
                return CAMPAIGN;
            }
            if (criteria.status() != null) {
                return STATUS;
            }
            if (criteria.source() != null) {
                return SOURCE;
            }
            if (criteria.group() != null) {
                return GROUP;
            }
            if (criteria.type() != null) {
                return TYPE;
            }
        }
        if (key == LeadOrder.Key.NAME && criteria.source() != null) {
            return SOURCE;
        }
        return standsByOffices(criteria, stages) ? OFFICE : ORGANISATION;
    }

    /** Whether the offices asked for are so few that each one's streams are read by themselves. */
    static boolean standsByOffices(LeadCriteria criteria, List<Stage> stages) {
        return criteria.offices() != null && criteria.offices().size() * stages.size() <= MOST_STREAMS;
    }

    /** Whether its index stands in this order. */
    boolean standsBy(LeadOrder.Key key) {
        return switch (this) {
            case ORGANISATION, OFFICE -> true;
            case SENDER -> key != LeadOrder.Key.REVOKE_ON;
            case HOLDER -> key == LeadOrder.Key.RECEIVED || key == LeadOrder.Key.REVOKE_ON;
            case SOURCE -> key == LeadOrder.Key.RECEIVED || key == LeadOrder.Key.NAME;
            case CAMPAIGN, STATUS, GROUP, TYPE -> key == LeadOrder.Key.RECEIVED;
        };
    }

    /** Whether its index alone tells whether a lead fulfils these criteria too. */
    boolean covers(LeadCriteria checks, LeadOrder.Key key) {
        boolean byArrival = key == LeadOrder.Key.RECEIVED && (this == HOLDER || this == CAMPAIGN);
        boolean byName = this == SOURCE && key == LeadOrder.Key.NAME && !checks.isTimed();
        return (byArrival || byName)
                && checks.status() == null
                && checks.group() == null
                && checks.sender() == null
                && (this != CAMPAIGN || checks.holder() == null);
    }
}
