package io.baton.lists;

import static io.baton.lists.ListView.ACCEPTED;
import static io.baton.lists.ListView.ALL;
import static io.baton.lists.ListView.ASSIGNED_TO_ME;
import static io.baton.lists.ListView.CLOSED;
import static io.baton.lists.ListView.UNACCEPTED;
import static io.baton.lists.ListView.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.Stage;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeadListTest extends ListStory {

    @Test
    void aCoordinatorSeesTheOwnOfficeByStage() {
        Office leeds = given.office("Leeds");
        Person cora = given.coordinator("Cora");
        Person ann = given.advisor("Ann");
        UUID waiting = rows.lead("Waiting").exists();
        UUID offered = rows.lead("Offered").heldBy(ann, Stage.ASSIGNED).exists();
        UUID worked = rows.lead("Worked").heldBy(ann, Stage.ACCEPTED).exists();
        UUID done = rows.lead("Done").heldBy(ann, Stage.CLOSED).exists();
        rows.lead("Elsewhere").in(leeds).exists();
        assertThat(list(cora, UNASSIGNED)).containsExactly(waiting);
        assertThat(list(cora, UNACCEPTED)).containsExactly(offered);
        assertThat(list(cora, ACCEPTED)).containsExactly(worked);
        assertThat(list(cora, CLOSED)).containsExactly(done);
        assertThat(list(cora, ALL)).containsExactly(done, worked, offered, waiting);
        assertThat(list(cora, ASSIGNED_TO_ME)).isEmpty();
    }

    @Test
    void enterpriseViewOpensTheOfficesBelow() {
        Office leeds = given.office("Leeds");
        Office hull = given.office("Hull", leeds);
        Person chief = given.user("Chief")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        Person middle = given.user("Middle")
                .type(UserType.COORDINATOR_VIEW)
                .in(leeds)
                .seesAllOfficesBelow()
                .exists();
        UUID here = rows.lead("Here").exists();
        UUID inLeeds = rows.lead("Leeds").in(leeds).exists();
        UUID inHull = rows.lead("Hull").in(hull).exists();
        assertThat(list(chief, UNASSIGNED)).containsExactly(inHull, inLeeds, here);
        assertThat(list(middle, UNASSIGNED)).containsExactly(inHull, inLeeds);
        assertThat(list(chief, UNASSIGNED, inOffice(leeds))).containsExactly(inLeeds);
        assertThat(list(middle, UNASSIGNED, inOffice(given.corporateOffice()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserType.class,
            names = {"ADVISOR", "LEADS_VIEW"})
    void anAdvisorSeesTheOwnOnly(UserType type) {
        Person ann = given.user("Ann").type(type).exists();
        Person bo = given.advisor("Bo");
        rows.lead("Waiting").exists();
        UUID offered = rows.lead("Offered").heldBy(ann, Stage.ASSIGNED).exists();
        UUID worked = rows.lead("Worked").heldBy(ann, Stage.ACCEPTED).exists();
        rows.lead("Other").heldBy(bo, Stage.ASSIGNED).exists();
        UUID done = rows.lead("Done").heldBy(ann, Stage.CLOSED).exists();
        assertThat(list(ann, UNASSIGNED)).isEmpty();
        assertThat(list(ann, ASSIGNED_TO_ME)).containsExactly(worked, offered);
        assertThat(list(ann, UNACCEPTED)).containsExactly(offered);
        assertThat(list(ann, ALL)).containsExactly(done, worked, offered);
        LeadFilter ofBo = new LeadFilter(null, null, bo.id(), null, null, null, null);
        assertThat(list(ann, ALL, ofBo)).isEmpty();
    }

    @Test
    void oneWhoCoordinatesAndAdvisesSeesBoth() {
        Person both = given.coordinatorAdvisor("Both");
        Person ann = given.advisor("Ann");
        UUID own = rows.lead("Own").heldBy(both, Stage.ASSIGNED).exists();
        UUID hers = rows.lead("Hers").heldBy(ann, Stage.ASSIGNED).exists();
        assertThat(list(both, UNACCEPTED)).containsExactly(hers, own);
        assertThat(list(both, ASSIGNED_TO_ME)).containsExactly(own);
    }

    @Test
    void anotherOrganisationsLeadsAreNowhere() {
        Person stranger = given.organisation("Other").administrator();
        rows.lead("Ours").source("Fair").exists();
        assertThat(list(stranger, ALL)).isEmpty();
        List<String> sources = read(stranger, lists::listSources);
        assertThat(sources).isEmpty();
    }

    @Test
    void filtersNarrowTogether() {
        Person cora = given.coordinator("Cora");
        UUID spring = rows.campaign("Spring");
        UUID hit = rows.lead("Hit")
                .campaign(spring)
                .source("Fair")
                .type("BUSINESS")
                .exists();
        rows.lead("Miss").campaign(spring).source("Web").exists();
        rows.lead("Miss").source("Fair").exists();
        LeadFilter all = new LeadFilter("hit", null, null, spring, "Fair", "BUSINESS", null);
        assertThat(list(cora, UNASSIGNED, all)).containsExactly(hit);
        for (LeadOrder order : LeadOrder.standard()) {
            assertThat(list(cora, LeadListRequest.of(UNASSIGNED).with(all).with(order)))
                    .containsExactly(hit);
        }
        assertThat(list(cora, UNASSIGNED, new LeadFilter(null, null, null, spring, null, null, null)))
                .hasSize(2);
    }

    @Test
    void standsInEveryOrder() {
        Person cora = given.coordinator("Cora");
        UUID zoe = rows.lead("Zander").exists();
        UUID ada = rows.lead("Älmann").exists();
        UUID mia = rows.lead("Meier").exists();
        assertThat(list(cora, LeadOrder.NEWEST)).containsExactly(mia, ada, zoe);
        assertThat(list(cora, LeadOrder.OLDEST)).containsExactly(zoe, ada, mia);
        assertThat(list(cora, LeadOrder.NAME)).containsExactly(ada, mia, zoe);
        assertThat(list(cora, LeadOrder.NAME_DOWN)).containsExactly(zoe, mia, ada);
        assertThat(list(cora, LeadOrder.NUMBER)).containsExactly(zoe, ada, mia);
        assertThat(list(cora, LeadOrder.NUMBER_DOWN)).containsExactly(mia, ada, zoe);
    }

    @Test
    void theOfferThatIsTakenBackNextStandsFirstWhatNothingTakesBackLast() {
        Person ann = given.advisor("Ann");
        Person cora = given.coordinator("Cora");
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        UUID waits = rows.lead("Waits").exists();
        UUID later = rows.lead("Later").offeredTo(ann, noon.plusSeconds(1)).exists();
        UUID patient = rows.lead("Patient").heldBy(ann, Stage.ASSIGNED).exists();
        UUID next = rows.lead("Next").offeredTo(ann, noon).exists();
        UUID accepted = rows.lead("Accepted").heldBy(ann, Stage.ACCEPTED).exists();
        assertThat(list(cora, LeadListRequest.of(ALL).with(LeadOrder.REVOKED_NEXT)))
                .containsExactly(next, later, accepted, patient, waits);
        assertThat(list(cora, LeadListRequest.of(ALL).with(LeadOrder.REVOKED_LAST)))
                .containsExactly(later, next, accepted, patient, waits);
        assertThat(list(ann, LeadListRequest.of(UNACCEPTED).with(LeadOrder.REVOKED_NEXT)))
                .containsExactly(next, later, patient);
        assertThat(list(cora, LeadListRequest.of(UNASSIGNED).with(LeadOrder.REVOKED_NEXT)))
                .containsExactly(waits);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller",
        "müller",
        "MULLER",
        "mul",
        "L-10001",
        "10001",
        "zoe@exam",
        "+49 30 123",
        "030 1234567",
        "0049 30 1234567",
        "(030) 123-45-67",
        "müller zoë",
        "zo mü"
    })
    void aLeadIsFoundByTheBeginningOfAnythingOfIt(String typed) {
        Person cora = given.coordinator("Cora");
        UUID zoe = rows.lead("Müller")
                .first("Zoë")
                .email("zoe@example.org")
                .phone("49301234567", "0301234567")
                .exists();
        rows.lead("Other").first("Somebody").exists();
        assertThat(list(cora, UNASSIGNED, LeadFilter.searching(typed))).containsExactly(zoe);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Neil, o’neil",
        "O'Neil, neil",
        "Nguyễn, nguyen",
        "Nguyen, Nguyễn",
        "أمل, أمل",
        "أمل, امل",
        "Søren, soren"
    })
    void accentsAndSignsDoNotMatter(String name, String typed) {
        Person cora = given.coordinator("Cora");
        UUID lead = rows.lead(name).exists();
        assertThat(list(cora, UNASSIGNED, LeadFilter.searching(typed))).containsExactly(lead);
    }

    @ParameterizedTest
    @CsvSource({"ller", "müller anna", "%", "_", "---", "xyz"})
    void whatBeginsNothingFindsNothing(String typed) {
        Person cora = given.coordinator("Cora");
        rows.lead("Müller").first("Zoë").exists();
        assertThat(list(cora, UNASSIGNED, LeadFilter.searching(typed))).isEmpty();
    }

    @Test
    void viewsOfWhatIsNotBuiltYetAreEmpty() {
        Person cora = given.coordinator("Cora");
        rows.lead("Waiting").exists();
        for (ListView view : List.of(ListView.DISTRIBUTED, ListView.DEACTIVATED)) {
            assertThat(list(cora, view)).as("%s", view).isEmpty();
        }
    }

    @Test
    void countsAreExactUpTo999() {
        Person cora = given.coordinator("Cora");
        rows.lead("One").exists();
        assertThat(read(cora, lists::countWaiting)).hasToString("1");
        assertThat(new CappedCount(999)).hasToString("999");
        assertThat(new CappedCount(1000)).hasToString("999+");
        Map<ListView, CappedCount> counts =
                read(cora, user -> lists.count(user, List.of(UNASSIGNED, ALL, CLOSED, ASSIGNED_TO_ME), null));
        assertThat(counts)
                .containsEntry(UNASSIGNED, new CappedCount(1))
                .containsEntry(ALL, new CappedCount(1))
                .containsEntry(CLOSED, CappedCount.ZERO)
                .containsEntry(ASSIGNED_TO_ME, CappedCount.ZERO);
    }

    private static LeadFilter inOffice(Office office) {
        return new LeadFilter(null, office.id(), null, null, null, null, null);
    }

    private List<UUID> list(Person person, LeadOrder order) {
        return list(person, LeadListRequest.of(UNASSIGNED).with(order));
    }
}
