package io.baton.contacts;

import static io.baton.tables.Tables.OPPORTUNITY;
import static io.baton.tables.Tables.OPPORTUNITY_STEP;

import io.baton.access.ActingUser;
import io.baton.platform.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that writes opportunities. */
@Repository
class OpportunityTable {

    private static final LocalDate FAR_AWAY = LocalDate.of(9999, 12, 31);

    /** What a cause has made already is there: nothing is made twice. */
    private static final String INSERT_CAUSED = """
            with made as (
                insert into opportunity (organisation_id, id, contact_id, office_id, title, stage_id, owner_id, campaign_id,
                    close_order, origin_lead_id, cause_id, created_by)
                select {0}, given.id, given.contact_id, contact.office_id, given.title, {6}, {7}, given.campaign_id,
                    date '9999-12-31', given.lead_id, given.cause_id, {7}
                from unnest({1}::uuid[], {2}::uuid[], {3}::text[], {4}::uuid[], {5}::uuid[], {8}::uuid[])
                    as given (id, contact_id, title, lead_id, cause_id, campaign_id)
                join contact on contact.organisation_id = {0} and contact.id = given.contact_id
                on conflict (organisation_id, origin_lead_id, cause_id) where cause_id is not null do nothing
                returning id)
            insert into opportunity_step (organisation_id, opportunity_id, sequence, stage_id, moved_by)
            select {0}, id, 1, {6}, {7} from made
            """;

    private static final String HAND_OVER = """
            update opportunity set owner_id = {2}, version = version + 1
            where organisation_id = {0} and id in (
                select opportunity.id from opportunity
                join opportunity_stage as stage on stage.organisation_id = {0} and stage.id = opportunity.stage_id
                where opportunity.organisation_id = {0} and owner_id = {1} and stage.kind = 'OPEN'
                order by close_order, opportunity.id limit {3}
                for update of opportunity)
            returning id
            """;

    private final DSLContext database;

    OpportunityTable(DSLContext database) {
        this.database = database;
    }

    /** Holds the opportunity until the transaction ends. */
    void lock(UUID organisationId, UUID id) {
        database.select(OPPORTUNITY.ID)
                .from(OPPORTUNITY)
                .where(key(organisationId, id))
                .forUpdate()
                .fetch();
    }

    UUID insert(ActingUser user, ContactView contact, OpportunityReferences.Resolved facts) {
        UUID id = Ids.next();
        database.insertInto(OPPORTUNITY)
                .set(OPPORTUNITY.ORGANISATION_ID, user.organisationId())
                .set(OPPORTUNITY.ID, id)
                .set(OPPORTUNITY.CONTACT_ID, contact.id())
                .set(OPPORTUNITY.OFFICE_ID, contact.officeId())
                .set(OPPORTUNITY.CREATED_BY, user.id())
                .set(columns(facts))
                .execute();
        insertStep(user, id, facts.stage().id());
        return id;
    }

    void update(ActingUser user, OpportunityView before, OpportunityReferences.Resolved facts) {
        boolean moved = !facts.stage().id().equals(before.stage().id());
        database.update(OPPORTUNITY)
                .set(columns(facts))
                .set(
                        OPPORTUNITY.STAGE_SINCE,
                        moved ? DSL.field("baton_now()", OffsetDateTime.class) : OPPORTUNITY.STAGE_SINCE)
                .set(OPPORTUNITY.VERSION, OPPORTUNITY.VERSION.plus(1))
                .where(key(user.organisationId(), before.id()))
                .execute();
        if (moved) {
            insertStep(user, before.id(), facts.stage().id());
        }
    }

    /** Opens opportunities that follow from accepting leads, each owned by the same user: one statement. */
    void insertCaused(ActingUser user, List<FollowUpOpportunity> opened, UUID stageId) {
        database.query(
                        INSERT_CAUSED,
                        DSL.val(user.organisationId()),
                        DSL.val(opened.stream().map(each -> Ids.next()).toArray(UUID[]::new)),
                        DSL.val(opened.stream()
                                .map(FollowUpOpportunity::contactId)
                                .toArray(UUID[]::new)),
                        DSL.val(opened.stream().map(FollowUpOpportunity::title).toArray(String[]::new)),
                        DSL.val(opened.stream().map(FollowUpOpportunity::leadId).toArray(UUID[]::new)),
                        DSL.val(opened.stream()
                                .map(FollowUpOpportunity::causeId)
                                .toArray(UUID[]::new)),
                        DSL.val(stageId),
                        DSL.val(user.id()),
                        DSL.val(opened.stream()
                                .map(FollowUpOpportunity::campaignId)
                                .toArray(UUID[]::new)))
                .execute();
    }

    /** Gives so many opportunities of somebody that are worked on to another, those expected first. Answers which. */
    List<UUID> handOver(UUID organisationId, UUID fromUserId, UUID toUserId, int most) {
        return database.fetch(HAND_OVER, DSL.val(organisationId), DSL.val(fromUserId), DSL.val(toUserId), DSL.val(most))
                .getValues("id", UUID.class);
    }

    private void insertStep(ActingUser user, UUID id, UUID stageId) {
        database.insertInto(OPPORTUNITY_STEP)
                .set(OPPORTUNITY_STEP.ORGANISATION_ID, user.organisationId())
                .set(OPPORTUNITY_STEP.OPPORTUNITY_ID, id)
                .set(
                        OPPORTUNITY_STEP.SEQUENCE,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(OPPORTUNITY_STEP.SEQUENCE), 0)
                                        .plus(1))
                                .from(OPPORTUNITY_STEP)
                                .where(OPPORTUNITY_STEP.ORGANISATION_ID.eq(user.organisationId()))
                                .and(OPPORTUNITY_STEP.OPPORTUNITY_ID.eq(id))))
                .set(OPPORTUNITY_STEP.STAGE_ID, stageId)
                .set(OPPORTUNITY_STEP.MOVED_BY, user.id())
                .execute();
    }

    private static Condition key(UUID organisationId, UUID id) {
        return OPPORTUNITY.ORGANISATION_ID.eq(organisationId).and(OPPORTUNITY.ID.eq(id));
    }

    private static Map<Field<?>, @Nullable Object> columns(OpportunityReferences.Resolved facts) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        LocalDate expected = facts.said().expectedOn();
        columns.put(OPPORTUNITY.TITLE, facts.said().title());
        columns.put(OPPORTUNITY.STAGE_ID, facts.stage().id());
        columns.put(OPPORTUNITY.OWNER_ID, facts.ownerId());
        columns.put(OPPORTUNITY.CAMPAIGN_ID, facts.campaignId());
        columns.put(OPPORTUNITY.VALUE_MINOR, facts.said().valueMinor());
        columns.put(OPPORTUNITY.CURRENCY, facts.said().currency());
        columns.put(OPPORTUNITY.EXPECTED_ON, expected);
        columns.put(OPPORTUNITY.CLOSE_ORDER, expected == null ? FAR_AWAY : expected);
        return columns;
    }
}
