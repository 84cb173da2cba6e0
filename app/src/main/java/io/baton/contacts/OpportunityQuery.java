package io.baton.contacts;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.CONTACT_OWNER;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.OPPORTUNITY;
import static io.baton.tables.Tables.OPPORTUNITY_STAGE;
import static io.baton.tables.Tables.OPPORTUNITY_STEP;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.access.PersonWithWork;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads opportunities. Who sees a contact sees its opportunities, and everybody sees the own. */
@Repository
class OpportunityQuery {

    private final DSLContext database;

    OpportunityQuery(DSLContext database) {
        this.database = database;
    }

    Optional<OpportunityView> find(ContactScope scope, UUID id) {
        return opportunities()
                .where(isVisible(scope))
                .and(OPPORTUNITY.ID.eq(id))
                .fetchOptional(OpportunityQuery::view);
    }

    /** The opportunity, whoever sees it. */
    OpportunityView get(UUID organisationId, UUID id) {
        return opportunities()
                .where(OPPORTUNITY.ORGANISATION_ID.eq(organisationId))
                .and(OPPORTUNITY.ID.eq(id))
                .fetchSingle(OpportunityQuery::view);
    }

    /** Titles of those of these the user sees. */
    Map<UUID, String> titlesOf(ContactScope scope, Collection<UUID> ids) {
        return database.select(OPPORTUNITY.ID, OPPORTUNITY.TITLE)
                .from(OPPORTUNITY)
                .where(isVisible(scope))
                .and(OPPORTUNITY.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(OPPORTUNITY.ID, OPPORTUNITY.TITLE);
    }

    /** Those of a contact, the newest first. */
    List<OpportunityView> listOf(ContactScope scope, UUID contactId, int limit) {
        return opportunities()
                .where(isVisible(scope))
                .and(OPPORTUNITY.CONTACT_ID.eq(contactId))
                .orderBy(OPPORTUNITY.ID.desc())
                .limit(limit)
                .fetch(OpportunityQuery::view);
    }

    /** Those at a stage, or all, by when they are expected to close. */
    Slice<OpportunityView> list(
            ContactScope scope, @Nullable UUID stageId, @Nullable OpportunityCursor after, int limit) {
        List<Record> rows = List.copyOf(opportunities()
                .where(isVisible(scope))
                .and(stageId == null ? DSL.noCondition() : OPPORTUNITY.STAGE_ID.eq(stageId))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(OPPORTUNITY.CLOSE_ORDER, OPPORTUNITY.ID)
                                        .gt(after.closeOrder(), after.id()))
                .orderBy(OPPORTUNITY.CLOSE_ORDER, OPPORTUNITY.ID)
                .limit(limit + 1)
                .fetch());
        List<Record> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Record last = rows.size() > limit ? shown.getLast() : null;
        return new Slice<>(
                shown.stream().map(OpportunityQuery::view).toList(),
                last == null
                        ? null
                        : new OpportunityCursor(last.get(OPPORTUNITY.CLOSE_ORDER), last.get(OPPORTUNITY.ID)).write());
    }

    /** How many are at each stage, counted no further than asked. */
    Map<UUID, Integer> counts(ContactScope scope, int most) {
        Table<?> at = DSL.select(DSL.one().as("one"))
                .from(OPPORTUNITY)
                .where(isVisible(scope))
                .and(OPPORTUNITY.STAGE_ID.eq(OPPORTUNITY_STAGE.ID))
                .limit(most)
                .asTable("at");
        Field<Integer> count = DSL.field(DSL.selectCount().from(at));
        return database.select(OPPORTUNITY_STAGE.ID, count)
                .from(OPPORTUNITY_STAGE)
                .where(OPPORTUNITY_STAGE.ORGANISATION_ID.eq(scope.organisationId()))
                .fetchMap(OPPORTUNITY_STAGE.ID, count);
    }

    /** How many somebody has that are worked on. */
    int countOpen(UUID organisationId, UUID ownerId) {
        return database.fetchCount(openOnes(organisationId).and(OPPORTUNITY.OWNER_ID.eq(ownerId)));
    }

    /** Who of these offices has any that are worked on, by name: those who are deactivated first. */
    List<PersonWithWork> listWithOpen(UUID organisationId, Collection<UUID> officeIds) {
        Field<Integer> open = DSL.count();
        return database.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, OFFICE.NAME, USER_ACCOUNT.ACTIVE, open)
                .from(USER_ACCOUNT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID))
                .join(OPPORTUNITY)
                .on(OPPORTUNITY.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OPPORTUNITY.OWNER_ID.eq(USER_ACCOUNT.ID))
                .join(OPPORTUNITY_STAGE)
                .on(isOpen())
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .groupBy(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, OFFICE.NAME, USER_ACCOUNT.ACTIVE)
                .orderBy(USER_ACCOUNT.ACTIVE, USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetch(row -> new PersonWithWork(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /**
     * How many that are worked on are with people of these offices who are deactivated, counted no further than asked.
     */
    int countLeftBehind(UUID organisationId, Collection<UUID> officeIds, int most) {
        return database.fetchCount(openOnes(organisationId)
                .and(OPPORTUNITY.OWNER_ID.in(DSL.select(USER_ACCOUNT.ID)
                        .from(USER_ACCOUNT)
                        .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                        .and(DSL.not(USER_ACCOUNT.ACTIVE))
                        .and(USER_ACCOUNT.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))))
                .limit(most));
    }

    private SelectConditionStep<? extends Record> openOnes(UUID organisationId) {
        return database.select(OPPORTUNITY.ID)
                .from(OPPORTUNITY)
                .join(OPPORTUNITY_STAGE)
                .on(isOpen())
                .where(OPPORTUNITY.ORGANISATION_ID.eq(organisationId));
    }

    private static Condition isOpen() {
        return OPPORTUNITY_STAGE
                .ORGANISATION_ID
                .eq(OPPORTUNITY.ORGANISATION_ID)
                .and(OPPORTUNITY_STAGE.ID.eq(OPPORTUNITY.STAGE_ID))
                .and(OPPORTUNITY_STAGE.KIND.eq(StageKind.OPEN.name()));
    }

    /** The way it took, the newest first. */
    List<OpportunityStep> listSteps(UUID organisationId, UUID id) {
        return database.select(OPPORTUNITY_STAGE.asterisk())
                .select(OPPORTUNITY_STEP.MOVED_AT, USER_ACCOUNT.NAME.as("mover"))
                .from(OPPORTUNITY_STEP)
                .join(OPPORTUNITY_STAGE)
                .on(OPPORTUNITY_STAGE.ORGANISATION_ID.eq(OPPORTUNITY_STEP.ORGANISATION_ID))
                .and(OPPORTUNITY_STAGE.ID.eq(OPPORTUNITY_STEP.STAGE_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(OPPORTUNITY_STEP.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(OPPORTUNITY_STEP.MOVED_BY))
                .where(OPPORTUNITY_STEP.ORGANISATION_ID.eq(organisationId))
                .and(OPPORTUNITY_STEP.OPPORTUNITY_ID.eq(id))
                .orderBy(OPPORTUNITY_STEP.SEQUENCE.desc())
                .fetch(row -> new OpportunityStep(
                        stage(row), row.get(OPPORTUNITY_STEP.MOVED_AT).toInstant(), row.get("mover", String.class)));
    }

    private static Condition isVisible(ContactScope scope) {
        Condition own = OPPORTUNITY.ORGANISATION_ID.eq(scope.organisationId());
        if (scope.everything()) {
            return own;
        }
        Condition seen = OPPORTUNITY
                .OWNER_ID
                .eq(scope.userId())
                .or(OPPORTUNITY.CONTACT_ID.in(DSL.select(CONTACT_OWNER.CONTACT_ID)
                        .from(CONTACT_OWNER)
                        .where(CONTACT_OWNER.ORGANISATION_ID.eq(scope.organisationId()))
                        .and(CONTACT_OWNER.USER_ID.eq(scope.userId()))));
        return own.and(
                scope.offices().isEmpty()
                        ? seen
                        : OPPORTUNITY
                                .OFFICE_ID
                                .eq(DSL.any(scope.offices().toArray(UUID[]::new)))
                                .or(seen));
    }

    private SelectOnConditionStep<? extends Record> opportunities() {
        return database.select(OPPORTUNITY.asterisk())
                .select(
                        CONTACT.DISPLAY_NAME,
                        USER_ACCOUNT.NAME.as("owner_name"),
                        CAMPAIGN.NAME.as("campaign_name"),
                        OPPORTUNITY_STAGE.NAME.as("stage_name"),
                        OPPORTUNITY_STAGE.KIND,
                        OPPORTUNITY_STAGE.POSITION,
                        OPPORTUNITY_STAGE.ACTIVE)
                .from(OPPORTUNITY)
                .join(CONTACT)
                .on(CONTACT.ORGANISATION_ID.eq(OPPORTUNITY.ORGANISATION_ID))
                .and(CONTACT.ID.eq(OPPORTUNITY.CONTACT_ID))
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(OPPORTUNITY.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(OPPORTUNITY.OWNER_ID))
                .join(OPPORTUNITY_STAGE)
                .on(OPPORTUNITY_STAGE.ORGANISATION_ID.eq(OPPORTUNITY.ORGANISATION_ID))
                .and(OPPORTUNITY_STAGE.ID.eq(OPPORTUNITY.STAGE_ID))
                .leftJoin(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(OPPORTUNITY.ORGANISATION_ID))
                .and(CAMPAIGN.ID.eq(OPPORTUNITY.CAMPAIGN_ID));
    }

    private static OpportunityStage stage(Record row) {
        return new OpportunityStage(
                row.get(OPPORTUNITY_STAGE.ID),
                row.get(OPPORTUNITY_STAGE.NAME),
                StageKind.valueOf(row.get(OPPORTUNITY_STAGE.KIND)),
                row.get(OPPORTUNITY_STAGE.POSITION),
                row.get(OPPORTUNITY_STAGE.ACTIVE));
    }

    private static OpportunityView view(Record row) {
        return new OpportunityView(
                row.get(OPPORTUNITY.ID),
                row.get(OPPORTUNITY.VERSION),
                row.get(OPPORTUNITY.CONTACT_ID),
                row.get(CONTACT.DISPLAY_NAME),
                row.get(OPPORTUNITY.OFFICE_ID),
                row.get(OPPORTUNITY.TITLE),
                new OpportunityStage(
                        row.get(OPPORTUNITY.STAGE_ID),
                        row.get("stage_name", String.class),
                        StageKind.valueOf(row.get(OPPORTUNITY_STAGE.KIND)),
                        row.get(OPPORTUNITY_STAGE.POSITION),
                        row.get(OPPORTUNITY_STAGE.ACTIVE)),
                row.get(OPPORTUNITY.STAGE_SINCE).toInstant(),
                new OpportunityOwner(row.get(OPPORTUNITY.OWNER_ID), row.get("owner_name", String.class)),
                row.get(OPPORTUNITY.CAMPAIGN_ID),
                row.get("campaign_name", String.class),
                row.get(OPPORTUNITY.VALUE_MINOR),
                row.get(OPPORTUNITY.CURRENCY),
                row.get(OPPORTUNITY.EXPECTED_ON),
                row.get(OPPORTUNITY.ORIGIN_LEAD_ID),
                row.get(OPPORTUNITY.CREATED_AT).toInstant());
    }
}
