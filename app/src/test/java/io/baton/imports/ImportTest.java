package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leads from files, by REST. */
class ImportTest extends ImportStory {

    private static final String THREE = """
            First name,Last name,E-mail,Phone,Owner
            Ann,Lee,ann@lee.example,020 7946 0001,
            Bo,,bo@tan.example,,
            Cy,Young,cy at young.example,n/a,
            """;

    private final Person cora = given.coordinator("Cora");

    static List<String> files() {
        return ExpectedFile.NAMES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFiveFilesNeedNoMappingAndComeOutAsWrittenDown(String name) {
        ExpectedFile expected = ExpectedFile.read(name);
        ApiAnswer answer = imported(cora, name, ExpectedFile.bytes(name), null, "");
        assertThat(answer.at("/state")).isEqualTo("DONE");
        assertThat(rowsOf(cora, answer, "REJECTED")).isEqualTo(expected.of("rejected LAST_NAME_MISSING"));
        assertThat(rowsOf(cora, answer, "DUPLICATE")).isEqualTo(expected.duplicates());
        int taken = expected.rows()
                - expected.of("rejected LAST_NAME_MISSING").size()
                - expected.duplicates().size();
        assertThat(leadsOf(cora)).hasSize(taken);
        assertThat(answer.at("/counts/taken")).isEqualTo(String.valueOf(taken));
        assertThat(answer.at("/progress/done")).isEqualTo(String.valueOf(expected.rows()));
        assertThat(answer.at("/check/rows")).isEqualTo(String.valueOf(expected.rows()));
    }

    @Test
    void theFileGoesIntoTheChosenGroupWithItsFields() {
        Person admin = given.organisation().administrator();
        String recruits = api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");
        api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Licence", "kind", "TEXT", "groupIds", List.of(recruits)))
                .send()
                .expect(201);
        byte[] file = "Last name,Licence\nLee,A-1\n".getBytes(StandardCharsets.UTF_8);
        ApiAnswer answer = imported(cora, "recruits.csv", file, Map.of("groupId", recruits), "");

        assertThat(answer.at("/mapping/groupId")).isEqualTo(recruits);
        assertThat(answer.at("/mapping/columns/Licence")).isEqualTo("custom.licence");
        ApiAnswer lead = api.as(cora).get("/leads/" + leadsOf(cora).getLast()).send();
        assertThat(lead.at("/groupId")).isEqualTo(recruits);
        assertThat(lead.at("/custom/licence")).isEqualTo("A-1");
        send(
                        cora,
                        "general.csv",
                        file,
                        Map.of("columns", Map.of("Last name", "lastName", "Licence", "custom.licence")),
                        "")
                .send()
                .expect(422);
        send(cora, "nobody.csv", file, Map.of("groupId", UUID.randomUUID()), "")
                .send()
                .expect(422);
    }

    @Test
    void rowsBecomeLeadsOrSayWhyNot() {
        ApiAnswer answer = imported(cora, THREE);
        assertThat(counts(answer)).isEqualTo("taken 2 warned 1 assigned 0 rejected 1 duplicate 0 repeated 0");
        assertThat(answer.at("/rejected/0/row")).isEqualTo("3");
        assertThat(answer.at("/rejected/0/reasons/0/code")).isEqualTo("LAST_NAME_MISSING");
        ApiAnswer lead = api.as(cora).get("/leads/" + leadsOf(cora).getLast()).send();
        assertThat(lead.at("/lastName")).isEqualTo("Young");
        assertThat(lead.at("/emails/0/value")).isEqualTo("cy at young.example");
        assertThat(lead.at("/emails/0/normalised")).isEmpty();
        assertThat(lead.at("/channel")).isEqualTo("IMPORT");
        assertThat(lead.at("/createdBy/name")).isEqualTo("Cora");
    }

    @Test
    void theLeadsOfAnImportAreFoundByItUntilItIsUndone() {
        api.as(cora).post("/leads").body(Map.of("lastName", "Typed")).send().expect(201);
        ApiAnswer answer = imported(cora, THREE);
        String ofImport = "/leads?view=ALL&where=import~is~" + answer.at("/id");
        assertThat(api.as(cora)
                        .get(ofImport)
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .findValuesAsString("lastName"))
                .containsExactly("Young", "Lee");
        assertThat(api.as(cora).get(ofImport + "&q=young").send().json().at("/items"))
                .hasSize(1);
        assertThat(api.as(given.organisation("Other").administrator())
                        .get(ofImport)
                        .send()
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        api.as(cora).post("/imports/" + answer.at("/id") + "/undo").send().expect(200);
        work();
        assertThat(api.as(cora).get(ofImport).send().json().at("/items")).isEmpty();
    }

    @Test
    void whatBecameNoLeadIsHadInTheColumnsOfTheFileAndCanBeMendedAndBroughtInAgain() {
        ApiAnswer answer = imported(cora, THREE.replace("Bo,,", "=Bo,,"));
        String csv = api.as(cora)
                .get("/imports/" + answer.at("/id") + "/rejected.csv")
                .send()
                .expect(200)
                .text();
        assertThat(csv)
                .isEqualTo(
                        "\uFEFFFirst name,Last name,E-mail,Phone,Owner,Reason\r\n'=Bo,,bo@tan.example,,,LAST_NAME_MISSING\r\n");
        ApiAnswer again = imported(cora, csv.replace("'=Bo,,", "Bo,Tan,"));
        assertThat(counts(again)).isEqualTo("taken 1 warned 0 assigned 0 rejected 0 duplicate 0 repeated 0");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        ApiAnswer first = imported(cora, THREE);
        ApiAnswer second = send(cora, "again.csv", THREE.getBytes(StandardCharsets.UTF_8), null, "")
                .send()
                .expect(201);
        work();
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.at("/earlier")).isEqualTo("true");
        assertThat(leadsOf(cora)).hasSize(2);
    }

    @Test
    void anotherMappingOfTheSameFileTakesOnlyWhatWasNotTaken() {
        imported(cora, THREE);
        ApiAnswer second = imported(
                cora,
                "leads.csv",
                THREE.getBytes(StandardCharsets.UTF_8),
                Map.of("columns", Map.of("First name", "lastName", "E-mail", "email")),
                "");
        assertThat(counts(second)).isEqualTo("taken 1 warned 0 assigned 0 rejected 0 duplicate 0 repeated 2");
        assertThat(leadsOf(cora)).hasSize(3);
    }

    @Test
    void duplicatesAreSkippedLinkedOrAdded() {
        imported(cora, "Last name,E-mail\nLee,ann@lee.example\n");
        String again = "Last name,E-mail\nLee,ANN@lee.example\nNew,new@x.example\nNew,new@x.example\n";
        ApiAnswer skipped = imported(cora, "a.csv", again.getBytes(StandardCharsets.UTF_8), null, "?duplicates=SKIP");
        assertThat(counts(skipped)).isEqualTo("taken 1 warned 0 assigned 0 rejected 0 duplicate 2 repeated 0");
        assertThat(skipped.at("/rejected/1/otherRow")).isEqualTo("3");
        assertThat(skipped.at("/rejected/0/otherLeadId"))
                .isEqualTo(leadsOf(cora).getFirst().toString());
        String linked = "Last name,E-mail\nLee,ann@lee.example\nOther,o@x.example\n";
        imported(cora, "b.csv", linked.getBytes(StandardCharsets.UTF_8), null, "?duplicates=LINK");
        then.rowsOf("lead_duplicate", cora.organisationId()).isEqualTo(1);
        String added = "Last name,E-mail\nLee,ann@lee.example\nThird,t@x.example\n";
        ApiAnswer all = imported(cora, "c.csv", added.getBytes(StandardCharsets.UTF_8), null, "?duplicates=ADD");
        assertThat(counts(all)).isEqualTo("taken 2 warned 0 assigned 0 rejected 0 duplicate 0 repeated 0");
        then.rowsOf("lead_duplicate", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void anOfferOfAFileWaitsAsItsCampaignSays() {
        Person ann = given.advisor("Ann");
        Map<String, String> period = Map.of("after", "PT2H", "clock", "ALWAYS", "mode", "MANUAL");
        api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring", "revocation", period))
                .send()
                .expect(201);
        imported(
                cora,
                "Last name,Owner,Campaign\nOne," + ann.email() + ",Spring\nTwo,,Spring\nThree," + ann.email() + ",\n");

        assertThat(leadsOf(cora).stream()
                        .map(lead -> api.as(cora).get("/leads/" + lead).send().at("/revokeOn"))
                        .map(String::isEmpty))
                .containsExactly(false, true, true);
    }

    @Test
    void aColumnWithTheEMailOfAUserAssigns() {
        Person ann = given.advisor("Ann");
        Person far = given.user("Far").in(given.office("Leeds")).exists();
        ApiAnswer answer = imported(
                cora,
                "Last name,Owner\nOne," + ann.email() + "\nTwo," + far.email() + "\nThree,nobody@x.example\nFour,\n"
                        + "Five," + cora.email() + "\n");
        assertThat(counts(answer)).isEqualTo("taken 5 warned 3 assigned 1 rejected 0 duplicate 0 repeated 0");
        List<UUID> leads = leadsOf(cora);
        assertThat(api.as(cora).get("/leads/" + leads.get(0)).send().at("/assignee/name"))
                .isEqualTo("Ann");
        assertThat(leads.subList(1, 5))
                .allSatisfy(lead -> assertThat(
                                api.as(cora).get("/leads/" + lead).send().at("/stage"))
                        .isEqualTo("UNASSIGNED"));
    }

    @Test
    void coordinatorsOfTheOfficeSeeTheLeadsAndOthersDoNotEvenSeeTheImport() {
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea")
                .type(io.baton.access.UserType.COORDINATOR)
                .in(leeds)
                .exists();
        ApiAnswer answer = imported(lea, "Last name\nLeedsman\n");
        assertThat(api.as(lea).get("/leads?view=UNASSIGNED").send().at("/items/0/lastName"))
                .isEqualTo("Leedsman");
        api.as(cora).get("/imports/" + answer.at("/id")).send().expect(404);
        api.as(cora).post("/imports/" + answer.at("/id") + "/undo").send().expect(404);
        send(lea, "x.csv", "Last name\nX\n".getBytes(StandardCharsets.UTF_8), null, "?officeId=" + cora.officeId())
                .send()
                .expect(403);
    }

    @Test
    void advisorsDoNotImport() {
        Person ann = given.advisor("Ann");
        send(ann, "x.csv", "Last name\nX\n".getBytes(StandardCharsets.UTF_8), null, "")
                .send()
                .expect(403);
    }

    @Test
    void wrongMappingsAreToldFieldByField() {
        ApiAnswer answer = send(
                        cora,
                        "leads.csv",
                        THREE.getBytes(StandardCharsets.UTF_8),
                        Map.of("columns", Map.of("Nothing", "note", "First name", "custom.none", "Phone", "shoe")),
                        "")
                .send()
                .expect(422);
        assertThat(answer.text())
                .contains("mapping.columns.Nothing", "mapping.columns.First name", "mapping.columns.Phone")
                .contains("NAME_MISSING");
    }

    @Test
    void aMappingIsKeptForTheNextFileWithTheseColumnsAlsoInTheOfficesBelow() {
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea")
                .type(io.baton.access.UserType.COORDINATOR)
                .in(leeds)
                .exists();
        String text = "Wer,Was\nLee,Leeds\n";
        imported(
                cora,
                "a.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("columns", Map.of("Wer", "lastName", "Was", "city"), "source", "Fair"),
                "");
        ApiAnswer next = imported(lea, "Wer,Was\nTan,York\n");
        assertThat(next.at("/mapping/columns/Was")).isEqualTo("city");
        assertThat(next.at("/mapping/source")).isEqualTo("Fair");
    }

    @Test
    void aRepeatedCallIsOneImport() {
        byte[] bytes = THREE.getBytes(StandardCharsets.UTF_8);
        ApiAnswer first = send(cora, "a.csv", bytes, null, "").key("k").send().expect(201);
        ApiAnswer second = send(cora, "a.csv", bytes, null, "").key("k").send().expect(201);
        assertThat(second.replayed()).isTrue();
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        send(cora, "a.csv", "Last name\nX".getBytes(StandardCharsets.UTF_8), null, "")
                .key("k")
                .send()
                .expect(422, "IDEMPOTENCY_MISMATCH");
    }

    @Test
    void aFileThatCannotBeReadToItsEndTakesNothingAndSaysTheRow() {
        String broken = "Last name\n" + "Lee\n".repeat(1500) + "\"Tan\n";
        ApiAnswer answer = imported(cora, broken);
        assertThat(answer.at("/state")).isEqualTo("FAILED");
        assertThat(answer.at("/problem/code")).isEqualTo("UNCLOSED_QUOTE");
        assertThat(answer.at("/problem/row")).isEqualTo("1502");
        assertThat(leadsOf(cora)).isEmpty();
    }

    @Test
    void whoeverLosesTheRightMeanwhileImportsNothingMore() {
        ApiAnswer sent = send(cora, "leads.csv", THREE.getBytes(StandardCharsets.UTF_8), null, "")
                .send()
                .expect(201);
        api.as(given.organisation().administrator())
                .patch("/users/" + cora.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        work();
        ApiAnswer answer = read(given.coordinator("Other"), sent.at("/id"));
        assertThat(answer.at("/state")).isEqualTo("FAILED");
        assertThat(answer.at("/problem/code")).isEqualTo("NOT_PERMITTED");
    }
}
