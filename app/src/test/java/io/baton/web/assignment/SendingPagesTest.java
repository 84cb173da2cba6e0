package io.baton.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sending leads from office to office without script: dialogs are pages, and everything works by forms. */
class SendingPagesTest extends Story {

    private final Office leeds = given.office("Leeds");
    private final Office berlin = given.office("Berlin");
    private final Person sam = given.coordinator("Sam");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann Lee").type(UserType.ADVISOR).in(leeds).exists();
    private final Person emre =
            given.user("Emre").type(UserType.ADVISOR).in(berlin).exists();

    @Test
    void theScreenerDispatchesAndTheDialogSaysWhatFollows() {
        String lead = create(sam, "Müller");
        PageClient browser = signedIn(sam);

        Page dialog = browser.postWithToken("/leads/dialogs/dispatch", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.text()).contains("Dispatch Müller", "You can recall it until it has been assigned");
        assertThat(dialog.document().select(".b-person-name").eachText()).containsExactly("Berlin", "Leeds");
        Page none = browser.submit(dialog, "/leads/dispatch", Map.of());
        assertThat(none.expect(422).text()).contains("Tick at least one office.");
        Page after = browser.submit(dialog, "/leads/dispatch", Map.of("officeId", leeds.id()));

        assertThat(after.text()).contains("1 dispatched");
        assertThat(signedIn(cora).open("/leads?view=UNASSIGNED").text()).contains("Müller");
        Page page = browser.open("/leads/" + lead).expect(200);
        assertThat(page.text())
                .contains("Sam dispatched the lead from "
                        + given.corporateOffice().name() + " to Leeds");
        assertThat(page.document().select("form.b-actions button").eachText())
                .as("it is theirs: all that is left is to recall it")
                .containsExactly("RecallB");
        assertThat(page.document().select(".b-custody li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("Leedsreceived"),
                        oldest -> assertThat(oldest)
                                .startsWith(given.corporateOffice().name() + "created")
                                .contains("sent on"));
    }

    @Test
    void theDialogsFiguresAreTheServers() {
        String first = create(sam, "One");
        String second = create(sam, "Two");
        String third = create(sam, "Three");
        create(cora, "Waits at Leeds");

        Page split = signedIn(sam)
                .postWithToken(
                        "/leads/dialogs/dispatch-split",
                        Map.of("leadId", List.of(first, second, third), "officeId", List.of(leeds.id(), berlin.id())));

        assertThat(split.document().select("data[id=" + leeds.id() + "]").attr("value"))
                .isEqualTo("1");
        assertThat(split.document().select("data[id=" + berlin.id() + "]").attr("value"))
                .isEqualTo("2");
    }

    @Test
    void whatWasDispatchedIsRecalledFromItsPage() {
        String lead = create(sam, "Müller");
        dispatch(lead);
        PageClient browser = signedIn(sam);

        Page dialog = browser.postWithToken("/leads/dialogs/recall", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.text()).contains("Recall Müller from Leeds");
        browser.submit(dialog, "/leads/recall", Map.of());

        assertThat(browser.open("/leads?view=UNASSIGNED").text()).contains("Müller");
        assertThat(signedIn(cora).open("/leads?view=UNASSIGNED").text()).doesNotContain("Müller");
    }

    @Test
    void anAdvisorChoosesAmongAllOfficesAndAdvisorsAndIsToldNoLoads() {
        String lead = offered("Müller");
        PageClient browser = signedIn(ann);

        Page dialog = browser.postWithToken("/leads/dialogs/forward", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.document().select(".b-person-name").eachText())
                .contains("Berlin", "Emre")
                .doesNotContain("Leeds", "Ann Lee", "Cora", "Sam");
        assertThat(dialog.document().select(".b-person-open").text()).isBlank();
        Page found = browser.postWithToken("/leads/dialogs/forward", Map.of("leadId", lead, "search", "emre"));
        assertThat(found.document().select(".b-person-name").eachText()).containsExactly("Emre");
        Page after = browser.submit(found, "/leads/forward", Map.of("to", "advisor:" + emre.id()));

        assertThat(after.text()).contains("1 forwarded").doesNotContain("Müller");
        browser.open("/leads/" + lead).expect(404);
        assertThat(signedIn(emre).open("/leads/" + lead).expect(200).text())
                .contains("Ann Lee forwarded the lead to Emre at Berlin");
    }

    @Test
    void aCoordinatorIsToldTheLoadsAndWhoLosesTheLead() {
        String lead = offered("Müller");
        PageClient browser = signedIn(cora);

        Page dialog = browser.postWithToken("/leads/dialogs/forward", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.document().select(".b-person-open").eachText()).contains("0 waiting", "0 open");
        assertThat(dialog.text()).contains("It leaves the list of Ann Lee now.");
        Page nowhere = browser.submit(dialog, "/leads/forward", Map.of());
        assertThat(nowhere.expect(422).text()).contains("Choose an office or an advisor.");
        browser.submit(dialog, "/leads/forward", Map.of("to", "office:" + berlin.id()));

        Person uwe = given.user("Uwe").type(UserType.COORDINATOR).in(berlin).exists();
        assertThat(signedIn(uwe).open("/leads/" + lead).expect(200).text())
                .contains("Cora took the lead from Ann Lee and forwarded it from Leeds to Berlin");
    }

    @Test
    void whoForwardsOnThePageOfTheLeadIsLedToTheList() {
        String lead = offered("Müller");
        PageClient browser = signedIn(ann);

        Page after = browser.postWithToken(
                "/leads/forward",
                Map.of("leadId", lead, "to", "office:" + berlin.id(), "from", "/leads/" + lead + "?from=%2Fleads"));

        assertThat(after.redirect()).contains("/leads");
    }

    @Test
    void rejectingFromTheOfficeAsksTheReason() {
        String lead = create(sam, "Müller");
        dispatch(lead);
        PageClient browser = signedIn(cora);

        Page dialog = browser.postWithToken("/leads/dialogs/reject-from-office", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.text())
                .contains(
                        "Reject Müller from Leeds",
                        "unassigned at " + given.corporateOffice().name());
        Page again = browser.submit(dialog, "/leads/reject-from-office", Map.of());
        assertThat(again.expect(422).text()).contains("Say why.");
        browser.submit(
                again, "/leads/reject-from-office", Map.of("reason", "Not our area", "words", "It is in Cornwall"));

        assertThat(signedIn(sam).open("/leads/" + lead).expect(200).text())
                .contains("Cora rejected the lead from Leeds", "Not our area: It is in Cornwall");
    }

    @Test
    void whoWasTooLateReadsWhereTheLeadIsNow() {
        String lead = create(cora, "Müller");
        String other = create(cora, "Other");
        api.as(cora)
                .post("/leads/forward")
                .body(Map.of("leadIds", List.of(lead), "officeId", berlin.id()))
                .send()
                .expect(200);
        PageClient browser = signedIn(cora);
        Page answer = browser.send(
                "POST",
                "/leads/forward",
                Map.of("HX-Request", "true", "Content-Type", "application/x-www-form-urlencoded"),
                ("_csrf=" + browser.token() + "&leadId=" + lead + "&leadId=" + other + "&to=office%3A" + berlin.id())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.text())
                .contains("1 of 2 forwarded", "it has gone to another office", "now at Berlin")
                .contains("Berlin 1");
        assertThat(answer.document().select("a[href=/leads/" + lead + "]")).isEmpty();
    }

    @Test
    void anEmptySearchListsAllRunningCampaignsAndOneOrNoneIsPicked() {
        String spring = campaign("Spring fair");
        campaign("Autumn fair");
        String lead = create(cora, "Müller");
        PageClient browser = signedIn(cora);

        Page dialog = browser.postWithToken("/leads/dialogs/campaign", Map.of("leadId", lead))
                .expect(200);
        assertThat(dialog.document().select(".b-person-name").eachText())
                .containsExactly("No campaign", "Autumn fair", "Spring fair");
        Page found = browser.postWithToken("/leads/dialogs/campaign", Map.of("leadId", lead, "search", "spring"));
        assertThat(found.document().select(".b-person-name").eachText()).containsExactly("No campaign", "Spring fair");
        Page nothing = browser.submit(found, "/leads/campaign", Map.of());
        assertThat(nothing.expect(422).text()).contains("Choose a campaign, or none.");
        browser.submit(found, "/leads/campaign", Map.of("campaignId", spring));
        assertThat(browser.open("/leads/" + lead).text()).contains("Cora put the lead into the campaign Spring fair");

        browser.submit(dialog, "/leads/campaign", Map.of("campaignId", ""));
        assertThat(browser.open("/leads/" + lead).text())
                .contains("Cora took the lead out of the campaign Spring fair");
    }

    @Test
    void campaignsOfOtherOfficesAreNotOfferedWhereverOneIsChosen() {
        Office headingley = given.office("Headingley", leeds);
        Person hal = given.user("Hal").type(UserType.COORDINATOR).in(headingley).exists();
        campaign("Everywhere");
        campaign("Leeds and below", leeds);
        campaign("Berlin alone", berlin);
        String lead = create(hal, "Müller");
        PageClient browser = signedIn(hal);

        assertThat(browser.postWithToken("/leads/dialogs/campaign", Map.of("leadId", lead))
                        .document()
                        .select(".b-person-name")
                        .eachText())
                .containsExactly("No campaign", "Everywhere", "Leeds and below");
        for (String form : List.of("/leads/new", "/leads/" + lead + "/edit")) {
            assertThat(browser.open(form)
                            .document()
                            .select("select[name=campaignId] option")
                            .eachText())
                    .as(form)
                    .contains("Everywhere", "Leeds and below")
                    .doesNotContain("Berlin alone");
        }
    }

    @Test
    void whoeverMayTypeALeadForSeveralOfficesChoosesAmongTheCampaignsOfAll() {
        Person cleo = given.user("Cleo")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        campaign("Leeds alone", leeds);

        assertThat(signedIn(cleo)
                        .open("/leads/new")
                        .document()
                        .select("select[name=campaignId] option")
                        .eachText())
                .contains("Leeds alone");
    }

    @Test
    void itReadsWellInGermanToo() {
        Person gerd = given.user("Gerd").type(UserType.COORDINATOR).german().exists();
        String lead = create(gerd, "Müller");
        PageClient browser = signedIn(gerd);

        for (String dialog : List.of("dispatch", "forward", "campaign")) {
            browser.postWithToken("/leads/dialogs/" + dialog, Map.of("leadId", lead))
                    .expect(200);
        }
        Page dispatch = browser.postWithToken("/leads/dialogs/dispatch", Map.of("leadId", lead));
        assertThat(dispatch.text()).contains("Müller versenden", "0 warten");
        browser.submit(dispatch, "/leads/dispatch", Map.of("officeId", leeds.id()));
        assertThat(browser.open("/leads/" + lead).text()).contains("nach Leeds versendet");
    }

    private PageClient signedIn(Person person) {
        return baton.pages().signIn(person);
    }

    private String create(Person by, String name) {
        return api.as(by)
                .post("/leads")
                .body(Map.of("lastName", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void dispatch(String lead) {
        api.as(sam)
                .post("/leads/dispatch")
                .body(Map.of("leadIds", List.of(lead), "officeIds", List.of(leeds.id())))
                .send()
                .expect(200);
    }

    private String offered(String name) {
        String lead = create(cora, name);
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        return lead;
    }

    private String campaign(String name, Office... offices) {
        return api.as(cora)
                .post("/campaigns")
                .body(Map.of(
                        "name",
                        name,
                        "officeIds",
                        Stream.of(offices).map(Office::id).toList()))
                .send()
                .expect(201)
                .at("/id");
    }
}
