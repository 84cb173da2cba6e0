package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.UserType;
import io.baton.platform.Reads;
import io.baton.tables.tables.records.LeadRecord;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees a lead: those who coordinate its office, who holds it, and who may recall it. */
class LeadVisibilityTest extends LeadStory {

    private final Office leeds = given.office("Leeds");
    private final Person coordinator =
            given.user("Cora").type(UserType.COORDINATOR_ADVISOR).in(leeds).exists();
    private final UUID free = lead(coordinator, "Free");
    private final UUID other = lead(coordinator, "Other");

    @ParameterizedTest
    @EnumSource
    void inTheOfficeCoordinatorsSeeAllAndAdvisorsTheirOwn(UserType type) {
        Person user = given.user("Uwe").type(type).in(leeds).exists();
        boolean coordinates = Set.of(
                        UserType.COORDINATOR_ADVISOR,
                        UserType.COORDINATOR,
                        UserType.COORDINATOR_VIEW,
                        UserType.ADMINISTRATOR)
                .contains(type);
        read(user, free).expect(coordinates ? 200 : 404);
        if (type == UserType.ADVISOR || type == UserType.LEADS_VIEW || type == UserType.COORDINATOR_ADVISOR) {
            assign(coordinator, free, user);
            read(user, free).expect(200);
            read(user, other).expect(coordinates ? 200 : 404);
        }
        assertThatSqlAgrees(user);
    }

    @Test
    void otherOfficesSeeNothingUnlessTheyLookDown() {
        Person elsewhere = given.user("Elsa")
                .type(UserType.COORDINATOR)
                .in(given.office("York"))
                .exists();
        Person above = given.user("Al").type(UserType.COORDINATOR).exists();
        Person overall = given.user("Olga")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        read(elsewhere, free).expect(404);
        read(above, free).expect(404);
        read(overall, free).expect(200);
        for (Person person : Set.of(elsewhere, above, overall)) {
            assertThatSqlAgrees(person);
        }
    }

    @Test
    void whatIsNotSeenCannotBeTouched() {
        Person elsewhere = given.user("Elsa")
                .type(UserType.COORDINATOR)
                .in(given.office("Hull"))
                .exists();
        edit(elsewhere, free, 1, Map.of("lastName", "Mine")).expect(404);
        api.as(elsewhere).get("/leads/" + free + "/history").send().expect(404);
        api.as(elsewhere).get("/leads/" + free + "/notes").send().expect(404);
        api.as(elsewhere)
                .post("/leads/" + free + "/notes")
                .body(Map.of("text", "x"))
                .send()
                .expect(404);
        then.rowsOf("lead_note", elsewhere.organisationId()).isZero();
    }

    /** What the corporate office sent out is seen by those who may recall it, until somebody is given it. */
    @ParameterizedTest
    @EnumSource
    void whatWasDispatchedIsSeenByThoseWhoMayRecallIt(UserType type) {
        Person sender = given.user("Sam").type(UserType.COORDINATOR).exists();
        UUID sent = lead(sender, "Sent");
        api.as(sender)
                .post("/leads/dispatch")
                .body(Map.of("leadIds", List.of(sent), "officeIds", List.of(leeds.id())))
                .send()
                .expect(200);
        Person user = given.user("Uwe").type(type).exists();
        boolean recalls = Set.of(UserType.COORDINATOR_ADVISOR, UserType.COORDINATOR, UserType.ADMINISTRATOR)
                .contains(type);
        read(user, sent).expect(recalls ? 200 : 404);
        read(user, free).expect(404);
        if (recalls) {
            edit(user, sent, 1, Map.of("lastName", "Mine")).expect(409, "OTHER_OFFICE");
        }
        assertThatSqlAgrees(user);

        assign(
                coordinator,
                sent,
                given.user("Ann").type(UserType.ADVISOR).in(leeds).exists());
        read(user, sent).expect(404);
        assertThatSqlAgrees(user);
    }

    private static LeadStanding standing(LeadRecord lead) {
        return new LeadStanding(
                Stage.valueOf(lead.getStage()),
                lead.getHoldingOfficeId(),
                lead.getHolderUserId(),
                lead.getOriginOfficeId(),
                lead.getSendingOfficeId(),
                null);
    }

    private void assertThatSqlAgrees(Person person) {
        ActingUsers users = baton.bean(ActingUsers.class);
        DSLContext rows = baton.bean(DSLContext.class);
        baton.bean(Reads.class).inSnapshot(person.organisationId(), () -> {
            ActingUser user = users.get(actor(person));
            Set<UUID> seen = rows.select(LEAD.ID)
                    .from(LEAD)
                    .where(VisibleLeadsQuery.visibleTo(user))
                    .fetchSet(LEAD.ID);
            rows.selectFrom(LEAD)
                    .where(LEAD.ORGANISATION_ID.eq(user.organisationId()))
                    .forEach(lead -> assertThat(seen.contains(lead.getId()))
                            .isEqualTo(LeadVisibility.sees(user, standing(lead))));
            return seen;
        });
    }
}
