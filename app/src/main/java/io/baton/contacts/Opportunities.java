package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.PersonWithWork;
import io.baton.access.Right;
import io.baton.platform.NotFoundException;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: opportunities of contacts. Reads and writes in the transaction or snapshot that is open. */
@Component
public class Opportunities {

    /** Counted no further: beyond 999 nobody wants to know. */
    public static final int COUNT_TO = 1000;

    private static final int MOST_OF_CONTACT = 50;

    private final OpportunityQuery query;
    private final OpportunityTable table;
    private final StageTable stages;
    private final Holders holders;

    Opportunities(OpportunityQuery query, OpportunityTable table, StageTable stages, Holders holders) {
        this.query = query;
        this.table = table;
        this.stages = stages;
        this.holders = holders;
    }

    /**
     * The opportunities the user sees, by when they are expected to close.
     *
     * @param stageId those at one stage; null for all
     */
    public Slice<OpportunityView> list(ActingUser user, @Nullable UUID stageId, @Nullable String cursor, int limit) {
        return query.list(ContactScope.of(user), stageId, OpportunityCursor.read(cursor), limit);
    }

    /** How many of those the user sees are at each stage: exact up to 999, and 1000 for more. */
    public Map<UUID, Integer> counts(ActingUser user) {
        return query.counts(ContactScope.of(user), COUNT_TO);
    }

    /** Those of a contact that the user sees, the newest first. */
    public List<OpportunityView> listOf(ActingUser user, UUID contactId) {
        return query.listOf(ContactScope.of(user), contactId, MOST_OF_CONTACT);
    }

    /** An opportunity the user sees. Throws where there is none. */
    public OpportunityView get(ActingUser user, UUID id) {
        return query.find(ContactScope.of(user), id)
                .orElseThrow(() -> new NotFoundException("there is no such opportunity"));
    }

    /** The way an opportunity took through the stages, the newest first. The user sees it. */
    public List<OpportunityStep> listSteps(ActingUser user, UUID id) {
        get(user, id);
        return query.listSteps(user.organisationId(), id);
    }

    /** The titles of those of these that the user sees. */
    public Map<UUID, String> titlesOf(ActingUser user, Collection<UUID> ids) {
        return user.may(Right.CONTACT_VIEW) ? query.titlesOf(ContactScope.of(user), ids) : Map.of();
    }

    /** All stages of the organisation, in order. */
    public StageList stages(UUID organisationId) {
        return stages.list(organisationId);
    }

    /** Whether the user gives opportunities to others. */
    public boolean givesToOthers(ActingUser user) {
        return user.may(Right.CONTACT_VIEW) && user.may(Right.LEAD_ASSIGN) && user.may(Right.LEAD_VIEW_OFFICE);
    }

    /** To whom the user gives opportunities besides oneself, by name: people who see them. */
    public List<Holder> listOwners(ActingUser user) {
        return givesToOthers(user)
                ? holders.listActive(user.organisationId(), user.visibleOffices()).stream()
                        .filter(Holder::seesContacts)
                        .filter(other -> !other.id().equals(user.id()))
                        .toList()
                : List.of();
    }

    /** Who has opportunities that are worked on, in the offices whose people the user gives them to. */
    public List<PersonWithWork> listWithOpen(ActingUser user) {
        return givesToOthers(user) ? query.listWithOpen(user.organisationId(), user.visibleOffices()) : List.of();
    }

    /** How many people of these offices still have who are deactivated: exact up to 999, and 1000 for more. */
    public int countLeftBehind(ActingUser user) {
        return givesToOthers(user) ? query.countLeftBehind(user.organisationId(), user.visibleOffices(), COUNT_TO) : 0;
    }

    /** How many of somebody's are worked on, where the user may hand them over; else none. */
    public int countToHandOver(ActingUser user, UUID userId) {
        Holder from = holders.read(user.organisationId(), List.of(userId)).get(userId);
        return from != null && givesToOthers(user) && user.coordinates(from.officeId())
                ? query.countOpen(user.organisationId(), userId)
                : 0;
    }

    /** Opens opportunities that follow from accepting leads; what was opened before stays as it is. */
    public void follow(ActingUser user, List<FollowUpOpportunity> opened) {
        if (!opened.isEmpty()) {
            table.insertCaused(
                    user, opened, stages.list(user.organisationId()).first().id());
        }
    }
}
