package io.baton.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The record of leads over REST, as the contract has it. */
class LeadApiTest extends Story {

    private static final List<String> KEYS =
            List.of("id number version type lastName firstName greeting businessName company occupation jobTitle source"
                    .split(" "));
    private static final List<String> MORE_KEYS = List.of(
            ("birthDate tobaccoUse emails phones addresses web custom groupId productId campaignId stage status office"
                            + " originOffice sendingOffice assignee revokeOn expired contactExists contactId copyOf"
                            + " active createdAt createdBy channel")
                    .split(" "));

    private final Person cora = given.coordinator("Cora Price");

    @Test
    void aLeadIsAnsweredWithAllItsKeys() {
        ApiAnswer created = create("""
                {"lastName": " Müller ", "firstName": "Zoë", "emails": ["Zoe@Example.org", {"value": "x", "label": "work"}],
                 "phones": ["030 1234567"], "addresses": [{"city": "Leeds", "country": "gb"}], "birthDate": "1971-03-12",
                 "consent": {"given": true, "text": "yes", "version": "3", "at": "2026-11-17T09:00:00Z"}}
                """).expect(201);
        JsonNode lead = created.json();
        assertThat(created.header("Location")).contains("/api/v1/leads/" + created.at("/id"));
        assertThat(created.header("ETag")).contains("\"1\"");
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(MORE_KEYS);
        assertThat(lead.propertyNames()).containsAll(keys);
        assertThat(created.at("/type")).isEqualTo("CONTACT");
        assertThat(created.at("/lastName")).isEqualTo("Müller");
        assertThat(created.at("/emails/0/normalised")).isEqualTo("zoe@example.org");
        assertThat(created.at("/emails/1/label")).isEqualTo("work");
        assertThat(lead.at("/emails/1/normalised").isNull()).isTrue();
        assertThat(created.at("/phones/0/value")).isEqualTo("030 1234567");
        assertThat(created.at("/phones/0/normalised")).isEqualTo("+49301234567");
        assertThat(created.at("/addresses/0/country")).isEqualTo("GB");
        assertThat(created.at("/birthDate")).isEqualTo("1971-03-12");
        assertThat(created.at("/stage")).isEqualTo("UNASSIGNED");
        assertThat(created.at("/channel")).isEqualTo("API");
        assertThat(created.at("/office/name")).isEqualTo("Corporate");
        assertThat(created.at("/originOffice/id")).isEqualTo(cora.officeId().toString());
        assertThat(created.at("/createdBy/name")).isEqualTo("Cora Price");
        assertThat(created.at("/consent/at")).isEqualTo("2026-11-17T09:00:00Z");
        for (String empty :
                List.of("assignee", "revokeOn", "sendingOffice", "productId", "contactId", "copyOf", "web")) {
            assertThat(lead.get(empty).isNull()).as(empty).isTrue();
        }
        assertThat(lead.get("active").asBoolean()).isTrue();
        assertThat(api.as(cora).get("/leads/" + created.at("/id")).send().json())
                .isEqualTo(lead);
    }

    @Test
    void numbersCountUpWithoutGaps() {
        long first = create("{\"lastName\": \"A\"}").json().get("number").asLong();
        create("{\"firstName\": \"nobody\"}").expect(422);
        long second = create("{\"lastName\": \"B\"}").json().get("number").asLong();
        assertThat(second).isEqualTo(first + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                   | lastName              | REQUIRED
            {"type": "BUSINESS", "lastName": "M"}                | businessName          | REQUIRED
            {"type": "PARTNER", "lastName": "M"}                 | type                  | MALFORMED
            {"type": 1, "lastName": "M"}                         | type                  | MALFORMED
            {"lastName": 7}                                      | lastName              | MALFORMED
            {"lastName": ["M"]}                                  | lastName              | MALFORMED
            {"lastName": "M", "shoeSize": 43}                    | shoeSize              | UNKNOWN
            {"lastName": "M", "stage": "ACCEPTED"}               | stage                 | UNKNOWN
            {"lastName": "M", "number": 1}                       | number                | UNKNOWN
            {"lastName": "M", "birthDate": "12.3.1971"}          | birthDate             | MALFORMED
            {"lastName": "M", "birthDate": "2971-03-12"}         | birthDate             | OUT_OF_RANGE
            {"lastName": "M", "tobaccoUse": "pipe"}              | tobaccoUse            | NOT_LISTED
            {"lastName": "M", "emails": "a@b.org"}               | emails                | MALFORMED
            {"lastName": "M", "emails": [null]}                  | emails[0]             | MALFORMED
            {"lastName": "M", "emails": [1]}                     | emails[0]             | MALFORMED
            {"lastName": "M", "emails": ["a@b.org", " "]}        | emails[1].value       | REQUIRED
            {"lastName": "M", "emails": [{"mail": "a@b.org"}]}   | emails[0].mail        | UNKNOWN
            {"lastName": "M", "addresses": [{"country": "UKK"}]} | addresses[0].country  | MALFORMED
            {"lastName": "M", "custom": {"x": 1}}                | custom.x              | UNKNOWN
            {"lastName": "M", "custom": []}                      | custom                | MALFORMED
            {"lastName": "M", "officeId": "here"}                | officeId              | MALFORMED
            {"lastName": "M", "consent": {"text": "ok"}}         | consent.given         | REQUIRED
            {"lastName": "a\\u0000b"}                            | lastName              | MALFORMED
            {"lastName": "\\ud800"}                              | lastName              | MALFORMED
            """)
    void whatIsWrongIsToldAtItsField(String body, String field, String code) {
        ApiAnswer answer = create(body).expect(422, "INVALID");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.json().get("errors")).hasSize(1);
    }

    @Test
    void unknownCampaignsAndForeignOfficesAreRefused() {
        String nowhere = UUID.randomUUID().toString();
        ApiAnswer campaign = create("{\"lastName\": \"M\", \"campaignId\": \"" + nowhere + "\"}")
                .expect(422, "INVALID");
        assertThat(campaign.at("/errors/0/field")).isEqualTo("campaignId");
        create("{\"lastName\": \"M\", \"officeId\": \"" + nowhere + "\"}").expect(403);
        String leeds = given.office("Leeds").id().toString();
        create("{\"lastName\": \"M\", \"officeId\": \"" + leeds + "\"}").expect(403);
    }

    @Test
    void aRepeatAnswersTheSameLeadAsItIsNow() {
        String body = "{\"lastName\": \"Once\"}";
        ApiAnswer first =
                api.as(cora).post("/leads").key("k1").json(body).send().expect(201);
        edit(first.at("/id"), 1, "{\"firstName\": \"Later\"}").expect(200);
        ApiAnswer again =
                api.as(cora).post("/leads").key("\"k1\"").json(body).send().expect(201);
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/firstName")).isEqualTo("Later");
        api.as(cora)
                .post("/leads")
                .key("k1")
                .json("{\"lastName\": \"Twice\"}")
                .send()
                .expect(422, "IDEMPOTENCY_MISMATCH");
        then.rowsOf("lead", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void aPatchChangesWhatItNamesClearsNullsAndKeepsTheRest() {
        String id = create("""
                {"lastName": "Müller", "firstName": "Zoë", "company": "Optik", "emails": ["a@b.org", "c@d.org"]}
                """).at("/id");
        ApiAnswer edited = edit(id, 1, "{\"firstName\": null, \"jobTitle\": \"Owner\", \"emails\": [\"n@e.org\"]}")
                .expect(200);
        assertThat(edited.header("ETag")).contains("\"2\"");
        assertThat(edited.json().get("firstName").isNull()).isTrue();
        assertThat(edited.at("/jobTitle")).isEqualTo("Owner");
        assertThat(edited.at("/company")).isEqualTo("Optik");
        assertThat(edited.json().get("emails")).hasSize(1);
        JsonNode event =
                api.as(cora).get("/leads/" + id + "/history").send().json().at("/items/1");
        assertThat(event.at("/type").asString()).isEqualTo("EDITED");
        assertThat(event.at("/actor/name").asString()).isEqualTo("Cora Price");
        assertThat(event.at("/details/changes").toString())
                .contains("\"from\":\"Zoë\"")
                .contains("\"to\":\"Owner\"");
        assertThat(event.at("/details/changes")).hasSize(3);
    }

    @Test
    void whatChangesNothingIsNoEvent() {
        String id =
                create("{\"lastName\": \"Müller\", \"emails\": [\"A@b.org\"]}").at("/id");
        assertThat(edit(id, 1, "{\"lastName\": \"Müller \", \"emails\": [\"A@b.org\"]}")
                        .header("ETag"))
                .contains("\"1\"");
        assertThat(api.as(cora).get("/leads/" + id + "/history").send().json().get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"stage": "ACCEPTED"}   | stage    | READ_ONLY
            {"officeId": null}      | officeId | READ_ONLY
            {"shoeSize": 43}        | shoeSize | UNKNOWN
            {"lastName": null}      | lastName | REQUIRED
            {"type": null}          | type     | REQUIRED
            {"lastName": 7}         | lastName | MALFORMED
            {"emails": [7]}         | emails[0]| MALFORMED
            {"custom": {"x": 1}}    | custom.x | UNKNOWN
            """)
    void aPatchToldWrong(String body, String field, String code) {
        String id = create("{\"lastName\": \"Müller\"}").at("/id");
        ApiAnswer answer = edit(id, 1, body).expect(422, "INVALID");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void anEditOnOldFactsIsRefused() {
        String id = create("{\"lastName\": \"Müller\"}").at("/id");
        edit(id, 1, "{\"lastName\": \"Maier\"}").expect(200);
        ApiAnswer late = edit(id, 1, "{\"lastName\": \"Schmidt\"}").expect(412, "VERSION_CHANGED");
        assertThat(late.at("/current/version")).isEqualTo("2");
        api.as(cora).patch("/leads/" + id).json("{}").send().expect(400);
        api.as(cora)
                .patch("/leads/" + id)
                .header("If-Match", "x")
                .json("{}")
                .send()
                .expect(400);
        api.as(cora).patch("/leads/" + id).ifVersion(2).json("[]").send().expect(422);
    }

    @Test
    void customFieldsAreTypedAndMerged() {
        givenFields();
        String id = create(
                        "{\"lastName\": \"M\", \"custom\": {\"wants\": \"Pension\", \"income\": 1.50, \"owner\": false}}")
                .expect(201)
                .at("/id");
        ApiAnswer edited = edit(id, 1, "{\"custom\": {\"wants\": null, \"income\": 2, \"since\": \"2020-02-29\"}}")
                .expect(200);
        assertThat(edited.json().get("custom").toString())
                .isEqualTo("{\"income\":2,\"owner\":false,\"since\":\"2020-02-29\"}");
        assertThat(edit(id, 2, "{\"custom\": {\"income\": 2.0}}").header("ETag"))
                .contains("\"2\"");
        assertThat(edit(id, 2, "{\"custom\": {\"income\": 1e999}}").expect(422).at("/errors/0/field"))
                .isEqualTo("custom.income");
        assertThat(edit(id, 2, "{\"custom\": null}").expect(200).json().get("custom"))
                .isEmpty();
    }

    private void givenFields() {
        database.in(cora.organisationId(), rows -> rows.execute("""
                insert into custom_field (organisation_id, id, group_id, key, label, kind, position)
                select organisation_id, gen_random_uuid(), id, field, field, kind, 1
                from lead_group, (values ('wants', 'TEXT'), ('income', 'NUMBER'), ('owner', 'TICK'), ('since', 'DATE'))
                    as fields (field, kind)
                """));
    }

    private ApiAnswer create(String body) {
        return api.as(cora).post("/leads").json(body).send();
    }

    private ApiAnswer edit(String id, int version, String body) {
        return api.as(cora).patch("/leads/" + id).ifVersion(version).json(body).send();
    }
}
