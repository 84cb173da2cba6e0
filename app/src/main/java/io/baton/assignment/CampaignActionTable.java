package io.baton.assignment;

import static io.baton.tables.Tables.CAMPAIGN_ACTION;

import io.baton.tables.tables.records.CampaignActionRecord;
import io.baton.tasks.TaskPriority;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of what follows when leads of campaigns are accepted. */
@Repository
class CampaignActionTable {

    private static final String INSERT = """
            insert into campaign_action (organisation_id, campaign_id, id, position, kind, title, due_days, priority,
                template_id)
            select {0}, {1}, given.id, given.position, given.kind, given.title, given.due_days, given.priority,
                given.template_id
            from unnest({2}::uuid[], {3}::text[], {4}::text[], {5}::integer[], {6}::text[], {7}::uuid[])
                with ordinality as given (id, kind, title, due_days, priority, template_id, position)
            """;

    private final DSLContext database;

    CampaignActionTable(DSLContext database) {
        this.database = database;
    }

    List<CampaignAction> list(UUID organisationId, UUID campaignId) {
        return list(organisationId, List.of(campaignId)).getOrDefault(campaignId, List.of());
    }

    Map<UUID, List<CampaignAction>> list(UUID organisationId, Collection<UUID> campaignIds) {
        return database.selectFrom(CAMPAIGN_ACTION)
                .where(CAMPAIGN_ACTION.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN_ACTION.CAMPAIGN_ID.eq(DSL.any(campaignIds.toArray(UUID[]::new))))
                .orderBy(CAMPAIGN_ACTION.CAMPAIGN_ID, CAMPAIGN_ACTION.POSITION, CAMPAIGN_ACTION.ID)
                .fetchGroups(row -> row.getCampaignId(), row -> view(row));
    }

    private static CampaignAction view(CampaignActionRecord row) {
        String priority = row.getPriority();
        return new CampaignAction(
                row.getId(),
                ActionKind.valueOf(row.getKind()),
                row.getTitle(),
                row.getDueDays(),
                priority == null ? null : TaskPriority.valueOf(priority),
                row.getTemplateId());
    }

    /** These instead of those there are. */
    void replace(UUID organisationId, UUID campaignId, List<CampaignAction> actions) {
        database.deleteFrom(CAMPAIGN_ACTION)
                .where(CAMPAIGN_ACTION.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN_ACTION.CAMPAIGN_ID.eq(campaignId))
                .execute();
        database.query(
                        INSERT,
                        DSL.val(organisationId),
                        DSL.val(campaignId),
                        DSL.val(column(actions, CampaignAction::id, UUID[]::new)),
                        DSL.val(column(actions, action -> action.kind().name(), String[]::new)),
                        DSL.val(column(actions, CampaignAction::title, String[]::new)),
                        DSL.val(column(actions, CampaignAction::dueDays, Integer[]::new)),
                        DSL.val(column(
                                actions,
                                action -> action.priority() == null
                                        ? null
                                        : action.priority().name(),
                                String[]::new)),
                        DSL.val(column(actions, CampaignAction::templateId, UUID[]::new)))
                .execute();
    }

    private static <T> T[] column(
            List<CampaignAction> actions,
            Function<CampaignAction, ? extends @Nullable T> value,
            IntFunction<T[]> array) {
        return actions.stream().map(value).toArray(array);
    }
}
