package io.baton.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists without script: everything works by links and forms. */
class ListPagesTest extends Story {

    private final Person cora = given.coordinator("Cora");

    @Test
    void aCoordinatorLandsOnWhatWaits() {
        create("Müller");
        Page page = signedIn(cora).open("/").expect(200);
        assertThat(page.path()).isEqualTo("/leads");
        assertThat(page.document().select(".b-tabs a[aria-current]").text()).isEqualTo("Unassigned 1");
        assertThat(page.document().select("tbody tr")).hasSize(1);
        assertThat(page.document().select(".b-nav a[href=/leads] .b-nav-count").text())
                .startsWith("1");
    }

    @Test
    void anAdvisorLandsOnOffers() {
        Person ann = given.advisor("Ann");
        String id = create("Müller");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(id), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        PageClient browser = signedIn(ann);
        Page page = browser.open("/").expect(200);
        assertThat(page.document().select(".b-tabs a[aria-current]").text()).isEqualTo("Unaccepted 1");
        assertThat(page.document().select("tbody tr").attr("data-commands")).contains("accept", "reject", "note");
        assertThat(page.document().select(".b-offer-answer button")).hasSize(2);
        Map<String, Object> fields = Map.of(
                "leadId",
                id,
                "_csrf",
                page.document().select("#list [name=_csrf]").val(),
                "from",
                "/leads?view=ACCEPTED");
        Page after =
                browser.open(browser.post("/leads/accept", fields).redirect().orElseThrow());
        assertThat(after.document().select("tbody tr")).hasSize(1);
    }

    @Test
    void rowsOfferWhatAppliesToThem() {
        Person ann = given.advisor("Ann");
        create("Waiting");
        String offered = create("Offered");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(offered), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        Page page = signedIn(cora).open("/leads?view=ALL&sort=name").expect(200);
        assertThat(page.document().select("tbody tr").eachAttr("data-commands"))
                .as("what a row offers, in the order of BarCommand")
                .containsExactly("revoke forward note", "assign auto_assign forward campaign note close");
    }

    @Test
    void columnsAreChosenAndPutInOrderWithoutScript() {
        create("Müller");
        PageClient browser = signedIn(cora);
        Page dialog = browser.open("/leads/columns?view=UNASSIGNED").expect(200);
        assertThat(dialog.document()
                        .select(".b-columns input[name=column][checked]")
                        .eachAttr("value"))
                .startsWith("type", "source", "campaign");
        Map<String, Object> fields = Map.of(
                "_csrf",
                dialog.document().select("form[data-columns] [name=_csrf]").val(),
                "view",
                "UNASSIGNED",
                "column",
                List.of("source", "revokeOn", "timeUntilRevoke"),
                "place.source",
                "3",
                "place.revokeOn",
                "1",
                "place.timeUntilRevoke",
                "2",
                "width.source",
                "WIDE");
        Page list =
                browser.open(browser.post("/leads/columns", fields).redirect().orElseThrow());
        assertThat(list.document().select("thead th").eachText())
                .containsExactly("Name · Number", "Revoke on", "Time until revoke", "Source");
        assertThat(list.document().select("tbody td.b-w-wide")).hasSize(1);
        Page other = browser.open("/leads?view=ALL").expect(200);
        assertThat(other.document().select("thead th").eachText()).doesNotContain("Revoke on");
    }

    @Test
    void aRowIsAcceptedByItsOwnButtonWhateverElseIsTagged() {
        Person ann = given.advisor("Ann");
        List<String> ids = List.of(create("One"), create("Two"));
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", ids, "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        api.as(ann)
                .post("/list-layouts")
                .body(Map.of("views", List.of("UNACCEPTED"), "columns", List.of(Map.of("column", "accept"))))
                .send()
                .expect(200);
        PageClient browser = signedIn(ann);
        Page list = browser.open("/leads?view=UNACCEPTED").expect(200);
        assertThat(list.document().select("tbody button[name=only]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(ids);
        browser.post(
                "/leads/accept",
                Map.of(
                        "_csrf",
                        list.document().select("#list [name=_csrf]").val(),
                        "leadId",
                        ids,
                        "only",
                        ids.getFirst()));
        assertThat(api.as(ann).get("/leads?view=ACCEPTED").send().json().get("items"))
                .extracting(lead -> lead.get("id").asString())
                .containsExactly(ids.getFirst());
    }

    /** Whoever sees several offices chooses one: views and their counts are of that office until another is chosen. */
    @Test
    void whoSeesSeveralOfficesChoosesWhoseLeadsAreShown() {
        Office leeds = given.office("Leeds");
        given.office("Hull", leeds);
        Person chief = given.user("Chief")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        Person lea = given.user("Lea").type(UserType.COORDINATOR).in(leeds).exists();
        create("Here");
        api.as(lea).post("/leads").body(Map.of("lastName", "There")).send().expect(201);
        PageClient browser = signedIn(chief);
        Page all = browser.open("/leads?view=UNASSIGNED");
        assertThat(all.document().select(".b-tabs a[aria-current]").text()).isEqualTo("Unassigned 2");

        Page dialog = browser.open(
                all.document().select("header a[href^=/leads/offices]").attr("href"));
        assertThat(dialog.document().select(".b-place").eachText())
                .as("the tree from above, with what waits")
                .satisfies(lines -> {
                    assertThat(lines).first().isEqualTo("All offices");
                    assertThat(lines).element(2).asString().startsWith("Leeds 1");
                    assertThat(lines).element(3).asString().startsWith("Hull");
                });
        Page there = browser.open(
                dialog.document().select(".b-place:contains(Leeds)").attr("href"));
        assertThat(there.document().select("tbody tr")).hasSize(1);
        assertThat(there.document().select("header a[href^=/leads/offices]").text())
                .startsWith("Leeds");
        assertThat(there.document().select(".b-tabs a[aria-current]").text()).isEqualTo("Unassigned 1");
        Page view =
                browser.open(there.document().select(".b-tabs a:contains(All)").attr("href"));
        assertThat(view.document().select("tbody tr")).as("of the same office").hasSize(1);

        assertThat(signedIn(cora).open("/leads").document().select("a[href^=/leads/offices]"))
                .as("who sees one office has nothing to choose")
                .isEmpty();
    }

    /** What is in a list of a form is not looked into: a name that tries to is no fault of the server. */
    @Test
    void aFieldThatReachesIntoAListIsRefused() {
        PageClient browser = signedIn(cora);
        String csrf =
                browser.open("/leads").document().select("#list [name=_csrf]").val();
        browser.post("/leads/bulk-works", Map.of("_csrf", csrf, "view", "ALL", "task", "ASSIGN", "toUser[0].x", "y"))
                .expect(400);
    }

    @Test
    void filtersAreAddedAndTakenAwayOneByOne() {
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Fair", "source", "Trade fair"))
                .send()
                .expect(201);
        create("Other");
        PageClient browser = signedIn(cora);
        Page list = browser.open("/leads?view=UNASSIGNED");
        Page chooser =
                browser.open(list.document().select("a[href^=/leads/filters]").attr("href"));
        assertThat(chooser.document().select(".b-fields a").eachText())
                .contains("Source", "Received", "Duplicate", "Contact exists");
        Page form = browser.open(
                chooser.document().select(".b-fields a:contains(Source)").attr("href"));
        assertThat(form.document().select("[name=value] option").eachText()).contains("Trade fair");
        Page filtered = browser.open("/leads/filters/add?view=UNASSIGNED&field=source&value=Trade+fair");
        assertThat(filtered.document().select("tbody tr")).hasSize(1);
        assertThat(filtered.document().select(".b-chip").text()).contains("Source: Trade fair");
        Page two = browser.open("/leads/filters/add?view=UNASSIGNED&source=Trade+fair&field=duplicate&operator=no");
        assertThat(two.document().select(".b-chip").eachText())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Duplicate: No");
        Page again = browser.open(filtered.document().select(".b-chip-x").attr("href"));
        assertThat(again.document().select("tbody tr")).hasSize(2);
    }

    @Test
    void aCustomFieldIsFilteredByFormAndSortedByItsHead() {
        Person admin = given.organisation().administrator();
        String field = api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201)
                .at("/id");
        for (Map.Entry<String, Integer> each :
                Map.of("Small", 5, "Middle", 50, "Large", 500).entrySet()) {
            api.as(cora)
                    .post("/leads")
                    .body(Map.of("lastName", each.getKey(), "custom", Map.of("budget", each.getValue())))
                    .send()
                    .expect(201);
        }
        PageClient browser = signedIn(cora);
        String address = "/leads/filters/add?view=UNASSIGNED&field=custom:" + field + "&operator=between";
        Page wrong = browser.get(address + "&from=ten&to=").expect(422);
        assertThat(wrong.document().select("[role=alert]").text()).contains("number");
        assertThat(wrong.document().select("[name=from]").val()).isEqualTo("ten");
        browser.get(address + "&from=9&to=1").expect(422);
        Page filtered = browser.open(address + "&from=10&to=");
        assertThat(filtered.document().select(".b-chip").text()).startsWith("Budget: from 10");
        assertThat(filtered.document().select("tbody tr")).hasSize(2);
        api.as(cora)
                .post("/list-layouts")
                .body(Map.of("views", List.of("UNASSIGNED"), "columns", List.of(Map.of("column", "custom:" + field))))
                .send()
                .expect(200);
        Page plain = browser.open("/leads?view=UNASSIGNED");
        Page sorted =
                browser.open(plain.document().select("thead a:contains(Budget)").attr("href"));
        assertThat(sorted.document().select("tbody .b-name").eachText()).containsExactly("Small", "Middle", "Large");
        Page down = browser.open(
                sorted.document().select("thead a:contains(Budget)").attr("href"));
        assertThat(down.document().select("tbody .b-name").eachText()).containsExactly("Large", "Middle", "Small");
        assertThat(down.document().select("th[aria-sort=descending]").text()).isEqualTo("Budget");
    }

    @Test
    void aValueWithACommaIsOneValue() {
        Person admin = given.organisation().administrator();
        String field = api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Heat", "kind", "CHOICE", "choices", List.of("Hot", "Warm, not hot", "not hot")))
                .send()
                .expect(201)
                .at("/id");
        for (String heat : List.of("Hot", "Warm, not hot", "not hot")) {
            api.as(cora)
                    .post("/leads")
                    .body(Map.of("lastName", heat, "custom", Map.of("heat", heat)))
                    .send()
                    .expect(201);
        }
        PageClient browser = signedIn(cora);
        String add = "/leads/filters/add?view=UNASSIGNED&operator=anyOf&field=custom:" + field;
        Page one = browser.open(add + "&value=Warm,+not+hot");
        assertThat(one.document().select("tbody .b-name").eachText()).containsExactly("Warm, not hot");
        Page two = browser.open(add + "&value=Warm,+not+hot&value=Hot");
        assertThat(two.document().select("tbody .b-name").eachText()).containsExactly("Warm, not hot", "Hot");
        assertThat(two.document().select(".b-chip").text()).startsWith("Heat: Warm, not hot, Hot");
    }

    @Test
    void aFilterWhoseFieldIsNoLongerOfferedSaysSo() {
        Person admin = given.organisation().administrator();
        String field = api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201)
                .at("/id");
        create("Müller");
        api.as(admin)
                .patch("/custom-fields/" + field)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        PageClient browser = signedIn(cora);
        Page retired = browser.open("/leads?view=UNASSIGNED&where=custom:" + field + "~empty");
        assertThat(retired.document().select(".b-chip").text()).contains("Budget: is empty", "no longer offered");
        assertThat(retired.document().select("tbody tr")).hasSize(1);
        Page unknown = browser.open("/leads?view=UNASSIGNED&where=custom:00000000-0000-7000-8000-000000000000~empty");
        assertThat(unknown.document().select(".b-chip").text()).contains("not there");
        assertThat(unknown.document().select("tbody tr")).isEmpty();
        browser.get("/leads?view=UNASSIGNED&where=nonsense").expect(400);
    }

    @Test
    void anAddressWithEmptyFieldsLeadsToOneWithout() {
        PageClient browser = signedIn(cora);
        Page answer = browser.get("/leads?view=UNASSIGNED&q=&source=Radio&campaignId=");
        assertThat(answer.redirect()).contains("/leads?view=UNASSIGNED&source=Radio");
    }

    @Test
    void aViewThatIsNotTheUsersLeadsToWhereWorkWaits() {
        Person vera = given.user("Vera").type(UserType.LEADS_VIEW).exists();
        PageClient browser = signedIn(vera);
        assertThat(browser.get("/leads?view=UNASSIGNED").redirect()).contains("/leads?view=UNACCEPTED");
        assertThat(browser.open("/leads").document().select(".b-tabs li a").eachText())
                .extracting(text -> text.replaceAll(" \\d.*", ""))
                .containsExactly("Unaccepted", "Accepted", "Expired", "Closed", "All");
    }

    @Test
    void everyViewOfACoordinatorIsATabWithItsCount() {
        given.office("Leeds");
        Person ann = given.advisor("Ann");
        String rejected = create("Rejected");
        String revoked = create("Revoked");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(rejected, revoked), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        api.as(ann)
                .post("/leads/reject")
                .body(Map.of("leadIds", List.of(rejected)))
                .send()
                .expect(200);
        api.as(cora)
                .post("/leads/revoke")
                .body(Map.of("leadIds", List.of(revoked)))
                .send()
                .expect(200);
        Page page = signedIn(cora).open("/leads?view=REJECTED");
        assertThat(page.document().select(".b-tabs li a").eachText())
                .containsExactly(
                        "Unassigned 2",
                        "Unaccepted 0",
                        "Accepted 0",
                        "Expired 0",
                        "Recently rejected 1",
                        "Recently revoked 1",
                        "Dispatched 0",
                        "Closed 0",
                        "All 2");
        assertThat(page.document().select("tbody .b-name").eachText()).containsExactly("Rejected");
    }

    @Test
    void pagesGoForthAndBack() {
        List<Map<String, String>> leads = java.util.stream.IntStream.range(0, 55)
                .mapToObj(i -> Map.of("lastName", "Lead " + i))
                .toList();
        leads.forEach(lead -> api.as(cora).post("/leads").body(lead).send().expect(201));
        PageClient browser = signedIn(cora);
        Page first = browser.open("/leads?view=UNASSIGNED&sort=number");
        assertThat(first.document().select("tbody tr")).hasSize(50);
        Page second = browser.open(first.document().select("a[rel=next]").attr("href"));
        assertThat(second.document().select("tbody tr")).hasSize(5);
        Page back = browser.open(second.document().select("a[rel=prev]").attr("href"));
        assertThat(back.document().select("tbody tr").eachAttr("data-id"))
                .isEqualTo(first.document().select("tbody tr").eachAttr("data-id"));
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        PageClient browser = signedIn(cora);
        assertThat(browser.open("/leads?view=UNASSIGNED")
                        .document()
                        .select(".b-empty")
                        .text())
                .contains("Nothing waits", "New lead");
        assertThat(browser.open("/leads?view=UNASSIGNED&q=nobody")
                        .document()
                        .select(".b-empty")
                        .text())
                .contains("No lead fits", "Empty the search")
                .doesNotContain("Remove all filters");
        assertThat(browser.open("/leads?view=UNASSIGNED&source=Nowhere")
                        .document()
                        .select(".b-empty")
                        .text())
                .contains("No lead fits", "Remove all filters")
                .doesNotContain("Empty the search");
    }

    @Test
    void aDamagedAddressIsToldKindly() {
        PageClient browser = signedIn(cora);
        browser.get("/leads?cursor=damaged").expect(400);
        browser.get("/leads?view=NOWHERE").expect(400);
    }

    @Test
    void theDrawerShowsOnlyWhatOneSees() {
        String id = create("Müller");
        assertThat(signedIn(cora).get("/leads/" + id + "/drawer").expect(200).text())
                .contains("Müller", "Unassigned");
        signedIn(given.advisor("Ann")).get("/leads/" + id + "/drawer").expect(404);
    }

    @Test
    void germansReadGerman() {
        Person otto = given.user("Otto").type(UserType.COORDINATOR).german().exists();
        assertThat(signedIn(otto).open("/leads").text()).contains("Nicht zugewiesen", "Nichts wartet");
    }

    @Test
    void aFilterIsSavedOpenedReplacedRenamedAndDeletedByForms() {
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Fair", "source", "Trade fair"))
                .send()
                .expect(201);
        create("Other");
        PageClient browser = signedIn(cora);
        Page dialog = browser.open("/leads/saved?view=UNASSIGNED&source=Trade+fair&sort=name");
        Page list = browser.submit(dialog, "/leads/saved", Map.of("name", "Fairs", "forOffice", "true"));
        assertThat(list.document().select(".b-saved summary").text()).isEqualTo("Fairs");
        assertThat(list.document().select("tbody tr")).hasSize(1);
        Page another = browser.open("/leads/saved?view=UNASSIGNED");
        Page again = browser.submit(another, "/leads/saved", Map.of("name", "fairs", "forOffice", "true"));
        assertThat(again.expect(422).document().select("[role=alert]").text()).contains("of this name");
        Page wider = browser.open(list.document().select(".b-chip-x").attr("href"));
        assertThat(wider.document().select(".b-saved summary").text()).isEqualTo("Fairs (changed)");
        Page manage = browser.open(
                wider.document().select(".b-menu a[href^=/leads/saved]").attr("href"));
        String replace = manage.document().select("[formaction$=/replace]").attr("formaction");
        String form = replace.replace("/replace", "");
        browser.submit(manage, form, Map.of("name", "All of them")).expect(200);
        Page renamed = browser.open("/leads/saved?view=UNASSIGNED");
        assertThat(renamed.document().select(".b-saved [name=name]").val()).isEqualTo("All of them");
        Map<String, Object> fields = Map.of("view", "UNASSIGNED", "version", "2");
        Page replaced =
                browser.open(browser.postWithToken(replace, fields).redirect().orElseThrow());
        assertThat(replaced.document().select(".b-saved summary").text()).isEqualTo("All of them");
        assertThat(replaced.document().select("tbody tr")).hasSize(2);
        assertThat(browser.open(browser.postWithToken(replace, fields)
                                .redirect()
                                .orElseThrow())
                        .text())
                .contains("changed this filter meanwhile");
        Page ofAnn = signedIn(given.advisor("Ann")).open("/leads");
        assertThat(ofAnn.document().select(".b-menu a[href*=saved=]").text()).contains("All of them");
        assertThat(ofAnn.document().select("a[href^=/leads/saved]")).isNotEmpty();
        Page deleted = browser.open(browser.postWithToken(form + "/delete", Map.of("view", "UNASSIGNED"))
                .redirect()
                .orElseThrow());
        assertThat(deleted.text()).contains("is deleted");
        assertThat(deleted.document().select(".b-saved summary").text()).isEqualTo("Saved filters");
    }

    @Test
    void aSavedFilterWhoseStatusAndFieldAreNoLongerOfferedSaysSoAndWorks() {
        Person admin = given.organisation().administrator();
        String field = api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201)
                .at("/id");
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Rich", "custom", Map.of("budget", 500)))
                .send()
                .expect(201);
        create("Poor");
        api.as(cora)
                .post("/list-filters")
                .body(Map.of(
                        "name",
                        "Rich",
                        "selection",
                        Map.of("view", "UNASSIGNED", "where", List.of("custom:" + field + "~between~100~"))))
                .send()
                .expect(201);
        api.as(admin)
                .patch("/custom-fields/" + field)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        PageClient browser = signedIn(cora);
        Page list = browser.open(browser.open("/leads")
                .document()
                .select(".b-menu a[href*=saved=]")
                .attr("href"));
        assertThat(list.document().select("tbody .b-name").eachText()).containsExactly("Rich");
        assertThat(list.document().select(".b-chip").text()).contains("Budget: from 100", "no longer offered");
    }

    private String create(String lastName) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }

    private PageClient signedIn(Person person) {
        PageClient browser = baton.pages();
        Page form = browser.open("/sign-in");
        browser.submit(form, "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        return browser;
    }
}
