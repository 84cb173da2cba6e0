package io.baton.notifications;

import io.baton.access.Right;
import io.baton.access.UserPackage;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads who could be told of something, with what each of them wants: one statement, however many they are. */
@Repository
class CandidateQuery {

    /** Those whose packages let them give leads out. */
    private static final String[] COORDINATING = Arrays.stream(UserPackage.values())
            .filter(each -> each.rights().contains(Right.LEAD_ASSIGN))
            .map(UserPackage::name)
            .toArray(String[]::new);

    /** Each office that is asked for, with itself and all above it, and how far that is. */
    private static final String ABOVE = """
            with recursive above as (
                select asked.office_id, asked.office_id as above_id, office.parent_id, 0 as steps
                from (select distinct office_id from ({1}) as every) as asked
                join office on office.organisation_id = {0} and office.id = asked.office_id
                union all
                select above.office_id, office.id, office.parent_id, above.steps + 1
                from above join office on office.organisation_id = {0} and office.id = above.parent_id)
            """;

    /** What a user chose, and what the nearest office at or above the own one chose. */
    private static final String WISHES = """
            left join alert_wish as own
                on own.organisation_id = {0} and own.user_id = person.id and own.topic = {2}
            left join lateral (
                select wish.wanted
                from above as further
                join alert_wish as wish
                    on wish.organisation_id = {0} and wish.office_id = further.above_id and wish.topic = {2}
                where further.office_id = above.office_id and further.steps >= above.steps
                order by further.steps limit 1) as office_wish on true
            """;

    private static final String USERS = ABOVE + """
            select above.office_id, person.id as user_id, 0 as steps, own.wanted as own,
                office_wish.wanted as of_office
            from user_account as person
            join above on above.office_id = person.office_id and above.steps = 0
            """ + WISHES + """
            where person.organisation_id = {0} and person.id = any({3}::uuid[]) and person.active
            """;

    private static final String COORDINATORS = ABOVE + """
            select above.office_id, person.id as user_id, above.steps, own.wanted as own,
                office_wish.wanted as of_office
            from above
            join user_account as person on person.organisation_id = {0} and person.office_id = above.above_id
            """ + WISHES + """
            where person.active and person.packages && {3}::text[]
                and (above.steps = 0 or person.enterprise_view = 'ALL'
                    or (person.enterprise_view = 'BRANCHES' and exists (
                        select from user_branch as branch
                        join above as between on between.office_id = above.office_id
                            and between.above_id = branch.office_id and between.steps < above.steps
                        where branch.organisation_id = {0} and branch.user_id = person.id)))
            """;

    private static final String OFFICES_OF_USERS =
            "select office_id from user_account where organisation_id = {0} and id = any({1}::uuid[])";
    private static final String OFFICES = "select office_id from unnest({0}::uuid[]) as office_id";

    private final DSLContext database;

    CandidateQuery(DSLContext database) {
        this.database = database;
    }

    /** These users, those that are active. */
    List<Candidate> users(UUID organisationId, AlertTopic topic, Collection<UUID> userIds) {
        var users = DSL.val(userIds.toArray(UUID[]::new));
        return database.fetch(
                        USERS,
                        DSL.val(organisationId),
                        DSL.sql(OFFICES_OF_USERS, DSL.val(organisationId), users),
                        DSL.val(topic.name()),
                        users)
                .map(CandidateQuery::candidate);
    }

    /** Those who give out leads in these offices, and those above who see them. */
    List<Candidate> coordinators(UUID organisationId, AlertTopic topic, Collection<UUID> officeIds) {
        return database.fetch(
                        COORDINATORS,
                        DSL.val(organisationId),
                        DSL.sql(OFFICES, DSL.val(officeIds.toArray(UUID[]::new))),
                        DSL.val(topic.name()),
                        DSL.val(COORDINATING))
                .map(CandidateQuery::candidate);
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                row.get("office_id", UUID.class),
                row.get("user_id", UUID.class),
                row.get("steps", Integer.class),
                row.get("own", Boolean.class),
                row.get("of_office", Boolean.class));
    }
}
