package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters saved under a name: one's own, and an office's for itself and the offices below. */
class SavedFilterTest extends Story {

    private final Office leeds = given.office("Leeds");
    private final Office north = given.office("Leeds North", leeds);
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ned =
            given.user("Ned").type(UserType.COORDINATOR).in(north).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();

    @Test
    void whatOneSavedIsThereForOneselfAlone() {
        Map<String, Object> selection =
                Map.of("view", "UNASSIGNED", "source", "Trade fair", "where", List.of("duplicate~no"), "sort", "-name");
        ApiAnswer saved = save(cora, "Fair", selection, false).expect(201);
        assertThat(saved.at("/changeable")).isEqualTo("true");
        assertThat(saved.at("/version")).isEqualTo("1");
        ApiAnswer read = api.as(cora).get("/list-filters").send().expect(200);
        assertThat(read.at("/items/0/selection/view")).isEqualTo("UNASSIGNED");
        assertThat(read.at("/items/0/selection/source")).isEqualTo("Trade fair");
        assertThat(read.at("/items/0/selection/where/0")).isEqualTo("duplicate~no");
        assertThat(read.at("/items/0/selection/sort")).isEqualTo("-name");
        assertThat(names(cora)).containsExactly("Fair");
        assertThat(names(ann)).isEmpty();
        assertThat(names(ned)).isEmpty();
        change(ann, saved, Map.of("name", "Mine")).expect(404);
        delete(ann, saved).expect(404);
    }

    @Test
    void whatAnOfficeSharesIsThereForItAndTheOfficesBelow() {
        ApiAnswer shared =
                save(cora, "Fair", Map.of("source", "Trade fair"), true).expect(201);
        assertThat(shared.at("/office")).isEqualTo("Leeds");
        assertThat(names(ann)).containsExactly("Fair");
        assertThat(names(ned)).as("an office below").containsExactly("Fair");
        save(ned, "North", Map.of(), true).expect(201);
        assertThat(names(ned)).containsExactly("Fair", "North");
        assertThat(names(cora)).as("never upwards").containsExactly("Fair");
        assertThat(names(given.organisation().administrator()))
                .as("nor to the corporate office")
                .isEmpty();
    }

    @Test
    void onlyCoordinatorsShareAndChangeWhatTheirOfficeShares() {
        save(ann, "Ours", Map.of(), true).expect(403);
        ApiAnswer shared = save(cora, "Fair", Map.of("source", "Fair"), true).expect(201);
        change(ann, shared, Map.of("name", "Mine")).expect(403);
        delete(ann, shared).expect(403);
        change(ned, shared, Map.of("name", "Of the north")).expect(403);
        delete(ned, shared).expect(403);
        change(cora, shared, Map.of("name", "Fairs")).expect(200);
        assertThat(names(ann)).containsExactly("Fairs");
    }

    @Test
    void aFilterIsRenamedReplacedAndDeleted() {
        ApiAnswer saved = save(ann, "One", Map.of("source", "Fair"), false).expect(201);
        ApiAnswer renamed = change(ann, saved, Map.of("name", "Two")).expect(200);
        assertThat(renamed.at("/selection/source")).as("what it selects stays").isEqualTo("Fair");
        change(ann, saved, Map.of("name", "Three")).expect(412);
        ApiAnswer replaced = change(ann, renamed, Map.of("selection", Map.of("view", "CLOSED")))
                .expect(200);
        assertThat(replaced.at("/name")).isEqualTo("Two");
        assertThat(replaced.at("/selection/view")).isEqualTo("CLOSED");
        delete(ann, saved).expect(204);
        delete(ann, saved).expect(404);
        assertThat(names(ann)).isEmpty();
    }

    @Test
    void noTwoOfOneOwnerAreCalledAlike() {
        save(ann, "Größte", Map.of(), false).expect(201);
        save(ann, "größte", Map.of(), false).expect(422, "INVALID");
        ApiAnswer other = save(ann, "Other", Map.of(), false).expect(201);
        change(ann, other, Map.of("name", "GRÖSSTE")).expect(422, "INVALID");
        save(cora, "Größte", Map.of(), true).expect(201);
        assertThat(names(ann)).containsExactly("Größte", "Größte", "Other");
    }

    @Test
    void whatIsNotRightIsNotSaved() {
        save(ann, "", Map.of(), false).expect(422, "INVALID");
        save(ann, "x".repeat(101), Map.of(), false).expect(422, "INVALID");
        save(ann, "A", Map.of("where", List.of("shoeSize~is~43")), false).expect(422, "INVALID");
        save(ann, "A", Map.of("where", List.of("nonsense")), false).expect(422, "INVALID");
        save(ann, "A", Map.of("sort", "colour"), false).expect(422, "INVALID");
        save(ann, "A", Map.of("sort", "custom:00000000-0000-7000-8000-000000000000"), false)
                .expect(422, "INVALID");
        api.as(ann).post("/list-filters").body(Map.of("name", "A")).send().expect(422, "INVALID");
        assertThat(names(ann)).isEmpty();
    }

    /** Else one organisation could keep, and share, what another one's things are called by. */
    @Test
    void whatNamesNothingOfTheOrganisationIsNotSaved() {
        Person stranger = given.organisation("Other").administrator();
        for (String field : List.of("officeId", "assigneeId", "campaignId", "statusId")) {
            String id = (field.equals("assigneeId") ? stranger.id() : stranger.officeId()).toString();
            save(ann, "A", Map.of(field, id), false).expect(422, "INVALID");
        }
        save(ann, "A", Map.of("officeId", leeds.id(), "assigneeId", cora.id()), false)
                .expect(201);
        ApiAnswer saved = api.as(ann).get("/list-filters").send();
        api.as(ann)
                .patch("/list-filters/" + saved.at("/items/0/id"))
                .ifVersion(1)
                .body(Map.of("selection", Map.of("officeId", stranger.officeId())))
                .send()
                .expect(422, "INVALID");
    }

    @Test
    void aListIsReadByItsFilter() {
        String id = save(cora, "Fair", Map.of("view", "UNASSIGNED", "source", "Fair", "sort", "name"), false)
                .expect(201)
                .at("/id");
        for (String name : List.of("Zoe", "Ada", "Other")) {
            api.as(cora)
                    .post("/leads")
                    .body(Map.of("lastName", name, "source", name.equals("Other") ? "Web" : "Fair"))
                    .send()
                    .expect(201);
        }
        assertThat(leads(cora, "filterId=" + id)).containsExactly("Ada", "Zoe");
        assertThat(leads(cora, "filterId=" + id + "&q=zo")).containsExactly("Zoe");
        assertThat(leads(cora, "filterId=" + id + "&sort=-name")).containsExactly("Zoe", "Ada");
        api.as(ann).get("/leads?filterId=" + id).send().expect(404);
        api.as(cora).get("/leads?filterId=" + id + "&source=Web").send().expect(422, "INVALID");
    }

    @Test
    void anotherOrganisationHasNoneOfIt() {
        ApiAnswer shared = save(cora, "Fair", Map.of(), true).expect(201);
        Person stranger = given.organisation("Other").administrator();
        assertThat(names(stranger)).isEmpty();
        change(stranger, shared, Map.of("name", "Mine")).expect(404);
        delete(stranger, shared).expect(404);
        api.as(stranger).get("/leads?filterId=" + shared.at("/id")).send().expect(404);
        assertThat(names(cora)).containsExactly("Fair");
    }

    /** A repeated request saves once. */
    @Test
    void savingTwiceByOneKeyIsSavingOnce() {
        for (int i = 0; i < 2; i++) {
            api.as(cora)
                    .post("/list-filters")
                    .header("Idempotency-Key", "once")
                    .body(Map.of("name", "Fair", "selection", Map.of("source", "Fair")))
                    .send()
                    .expect(201);
        }
        assertThat(names(cora)).containsExactly("Fair");
    }

    private ApiAnswer save(Person by, String name, Map<String, ?> selection, boolean forOffice) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "selection", selection, "forOffice", forOffice));
        return api.as(by).post("/list-filters").body(body).send();
    }

    private ApiAnswer change(Person by, ApiAnswer filter, Map<String, ?> change) {
        return api.as(by)
                .patch("/list-filters/" + filter.at("/id"))
                .ifVersion(Integer.parseInt(filter.at("/version")))
                .body(change)
                .send();
    }

    private ApiAnswer delete(Person by, ApiAnswer filter) {
        return api.as(by)
                .at("DELETE", "/api/v1/list-filters/" + filter.at("/id"))
                .send();
    }

    private List<String> names(Person of) {
        List<String> names = new ArrayList<>();
        api.as(of)
                .get("/list-filters")
                .send()
                .expect(200)
                .json()
                .get("items")
                .forEach(filter -> names.add(filter.get("name").asString()));
        return names;
    }

    private List<String> leads(Person by, String query) {
        List<String> names = new ArrayList<>();
        api.as(by)
                .get("/leads?" + query)
                .send()
                .expect(200)
                .json()
                .get("items")
                .forEach(lead -> names.add(lead.get("lastName").asString()));
        return names;
    }
}
