package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.intake.CreateLeads;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.MatchReason;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leads of one person or firm: found before they come in, linked when they have. */
class DuplicatesTest extends LeadStory {

    private final Person cora = given.coordinator("Cora");
    private final Duplicates duplicates = baton.bean(Duplicates.class);

    @Test
    void aLeadThatComesInIsLinkedToTheFirstOfItsPerson() {
        UUID first = zoe("zoe@example.org");
        UUID second = zoe("ZOE@example.org");
        UUID third = zoe("zoe@example.org");

        assertThat(duplicateOf(second)).isEqualTo(first + " EMAIL");
        assertThat(duplicateOf(third)).isEqualTo(first + " EMAIL");
        assertThat(duplicateOf(first)).isEmpty();
    }

    @Test
    void aGroupIsAStarAndNeverAChain() {
        UUID first = lead(cora, Map.of("lastName", "Müller", "emails", List.of("zoe@example.org")));
        UUID second = lead(
                cora,
                Map.of(
                        "lastName", "Müller",
                        "emails", List.of("zoe@example.org"),
                        "phones", List.of("030 1234567")));
        UUID third = lead(cora, Map.of("lastName", "Muller", "phones", List.of("+49 30 1234567")));

        assertThat(duplicateOf(second)).isEqualTo(first + " EMAIL");
        assertThat(duplicateOf(third)).isEqualTo(first + " PHONE_AND_NAME");
    }

    @Test
    void leadsThatComeInTogetherAreLinkedAmongThemselves() {
        List<UUID> ids = create(
                Drafts.contact("Zoë", "Müller").emails("zoe@example.org"),
                Drafts.contact("Bo", "Tan").emails("bo@example.org"),
                Drafts.contact("Z", "Müller").emails("zoe@example.org").phones("030 1234567"),
                Drafts.contact("Zo", "Müller").phones("030 1234567"));

        assertThat(duplicateOf(ids.get(2))).isEqualTo(ids.get(0) + " EMAIL");
        assertThat(duplicateOf(ids.get(3))).isEqualTo(ids.get(0) + " PHONE_AND_NAME");
        assertThat(duplicateOf(ids.get(1))).isEmpty();
    }

    @Test
    void anEditLinksAndUnlinks() {
        UUID first = zoe("zoe@example.org");
        UUID other = zoe("other@example.org");
        assertThat(duplicateOf(other)).isEmpty();

        edit(cora, other, 1, Map.of("emails", List.of("zoe@example.org"))).expect(200);
        assertThat(duplicateOf(other)).isEqualTo(first + " EMAIL");

        edit(cora, other, 2, Map.of("emails", List.of("new@example.org"))).expect(200);
        assertThat(duplicateOf(other)).isEmpty();
    }

    @Test
    void whoStoodWithAnEditedLeadIsLinkedAnew() {
        UUID first = zoe("zoe@example.org");
        UUID second = zoe("zoe@example.org");
        UUID third = zoe("zoe@example.org");

        edit(cora, first, 1, Map.of("emails", List.of("gone@example.org"))).expect(200);

        assertThat(duplicateOf(second)).isEmpty();
        assertThat(duplicateOf(third)).isEqualTo(second + " EMAIL");
    }

    @Test
    void anEditOfWhatIsNotMatchedLeavesTheLinks() {
        UUID first = zoe("zoe@example.org");
        UUID second = zoe("zoe@example.org");

        edit(cora, second, 1, Map.of("occupation", "Baker")).expect(200);

        assertThat(duplicateOf(second)).isEqualTo(first + " EMAIL");
    }

    @Test
    void aLeadTellsOfTheOthersOfItsPerson() {
        UUID first = zoe("zoe@example.org");
        UUID second = zoe("zoe@example.org");
        UUID third = zoe("zoe@example.org");

        assertThat(group(cora, second)).containsExactly(third, first);
        assertThat(group(cora, first)).containsExactly(third, second);
    }

    @Test
    void ofLeadsElsewhereOnlyThatTheyAreThereIsTold() {
        Office leeds = given.office("Leeds");
        Person liz = given.user("Liz").type(UserType.COORDINATOR).in(leeds).exists();
        UUID first = zoe("zoe@example.org");
        UUID second = lead(liz, Map.of("lastName", "Müller", "emails", List.of("zoe@example.org")));

        ApiAnswer answer =
                api.as(liz).get("/leads/" + second + "/duplicates").send().expect(200);

        assertThat(answer.json().at("/items")).isEmpty();
        assertThat(answer.json().at("/elsewhere").asBoolean()).isTrue();
        assertThat(read(liz, second).json().at("/duplicateOf").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain(first.toString());
    }

    @Test
    void anotherOrganisationsLeadsAreNobodysDuplicates() {
        Person stranger = given.organisation("Other").administrator();
        lead(stranger, Map.of("lastName", "Müller", "emails", List.of("zoe@example.org")));

        assertThat(duplicateOf(zoe("zoe@example.org"))).isEmpty();
        assertThat(find(Drafts.contact("Zoë", "Müller").emails("nobody@example.org")))
                .containsExactly(Optional.empty());
    }

    @Test
    void ofManyDraftsEachIsToldWhatItRepeats() {
        UUID first = zoe("zoe@example.org");
        UUID last = zoe("zoe@example.org");

        List<Optional<DraftDuplicate>> found = find(
                Drafts.contact("Zoë", "Müller").emails("Zoe@Example.org"),
                Drafts.contact("Bo", "Tan").emails("bo@example.org"),
                Drafts.contact("B", "Tan").emails("bo@example.org"),
                Drafts.contact(null, "Nameless"));

        DraftDuplicate repeated = found.get(0).orElseThrow();
        assertThat(repeated.reason()).isEqualTo(MatchReason.EMAIL);
        assertThat(Objects.requireNonNull(repeated.oldest()).id()).isEqualTo(first);
        assertThat(Objects.requireNonNull(repeated.newest()).id()).isEqualTo(last);
        assertThat(repeated.earlierDraft()).isNull();
        assertThat(found.get(1)).isEmpty();
        assertThat(found.get(2).orElseThrow().earlierDraft()).isEqualTo(1);
        assertThat(found.get(2).orElseThrow().oldest()).isNull();
        assertThat(found.get(3)).isEmpty();
    }

    @Test
    void aDraftsPhoneIsReadInTheCountryOfItsOffice() {
        lead(cora, Map.of("lastName", "Müller", "phones", List.of("+49 30 1234567")));

        assertThat(find(Drafts.contact("Zoë", "Müller").phones("(030) 12 34 567"))
                        .getFirst())
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(MatchReason.PHONE_AND_NAME));
    }

    /** The control: without the organisation's numbers held, neither of two sees the other. */
    @Test
    void ofTwoThatComeInAtTheSameInstantOneSeesTheOther() {
        List<Race.Round<Integer, UUID>> rounds = Race.of(3)
                .repeat(Soak.times(30, 300))
                .run((round, participant) -> zoe("round" + round + "@example.org"));

        for (Race.Round<Integer, UUID> round : rounds) {
            List<UUID> originals = round.answers().stream()
                    .filter(lead -> duplicateOf(lead).isEmpty())
                    .toList();
            assertThat(originals).as("one is the first of its person").hasSize(1);
            assertThat(round.answers().stream()
                            .filter(lead -> duplicateOf(lead).equals(originals.getFirst() + " EMAIL")))
                    .as("the others are linked to it")
                    .hasSize(2);
        }
    }

    @Test
    void leadsOfBeforeTheRuleGetTheirKeysLinksAndPlacesByTheMigrations() {
        Drafts optik = Drafts.business("Ünal & Söhne Optik")
                .say("addresses", List.of(new PostalAddress(null, null, null, "ls1-5hd", null)));
        List<UUID> ids = create(
                Drafts.contact("Zoë", "Müller-Lüdenscheidt")
                        .say("birthDate", java.time.LocalDate.of(1971, 3, 12))
                        .emails("zoe@example.org")
                        .phones("030 1234567"),
                optik,
                Drafts.contact(null, "O’Neil").phones("030 1234567", "0301234568"),
                Drafts.contact("مُحَمَّد", "الأحمدي").phones("030 1234569"),
                Drafts.contact("Zo", "Sø Weiß").emails("zoe@example.org", "no address"));
        List<String> kept = state();
        database.asSuperuser(rows -> rows.execute("truncate lead_duplicate, lead_match_key;"
                + " alter table lead_duplicate drop column received_at, drop column sort_name"));

        database.asOwner(rows -> rows.execute(migration("V20261125205710__leads_match_keys_of_what_is_there")));
        database.asOwner(rows -> rows.execute(migration("V20261126070001__leads_duplicates_in_order")));

        assertThat(state()).isEqualTo(kept);
        assertThat(kept).anyMatch(line -> line.contains("Bunal sohne optik|ls15hd"));
        assertThat(duplicateOf(ids.get(4))).isEqualTo(ids.get(0) + " EMAIL");
        int seen = database.asOwner(
                rows -> rows.fetch("select 1 from lead_match_key").size());
        assertThat(seen).as("rows the owner sees, who is bound again").isZero();
        assertThat(misplaced())
                .as("links that do not stand where their lead does")
                .isZero();
    }

    private int misplaced() {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchCount(
                        org.jooq.impl.DSL.table(
                                "lead_duplicate as link join lead on lead.id = link.lead_id"
                                        + " where (link.received_at, link.sort_name) is distinct from (lead.received_at, lead.sort_name)")));
    }

    private List<String> state() {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetch(
                                "select lead_id || ' ' || match_key from lead_match_key"
                                        + " union select lead_id || ' repeats ' || original_id || reason from lead_duplicate order by 1")
                        .map(row -> row.get(0, String.class)));
    }

    private static String migration(String name) {
        String folder = "/db/migration/";
        try (InputStream file = DuplicatesTest.class.getResourceAsStream(folder + name + ".sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID zoe(String email) {
        return lead(cora, Map.of("firstName", "Zoë", "lastName", "Müller", "emails", List.of(email)));
    }

    private List<UUID> create(Drafts... drafts) {
        List<CreateLeads.Entry> entries = new ArrayList<>();
        for (Drafts draft : drafts) {
            entries.add(new CreateLeads.Entry(null, null, draft.typed(), null));
        }
        return baton.bean(CommandRunner.class)
                .run(actor(cora), new CreateLeads(entries))
                .created()
                .leadIds();
    }

    private List<Optional<DraftDuplicate>> find(Drafts... drafts) {
        List<NewLead> leads = new ArrayList<>();
        for (Drafts draft : drafts) {
            leads.add(new NewLead(cora.officeId(), draft.typed()));
        }
        return baton.bean(Reads.class)
                .inSnapshot(cora.organisationId(), () -> duplicates.find(cora.organisationId(), leads));
    }

    /** The lead that this one repeats, and why, as REST tells it; empty when it repeats none. */
    private String duplicateOf(UUID lead) {
        JsonNode original = read(cora, lead).json().at("/duplicateOf");
        return original.isNull()
                ? ""
                : original.at("/id").asString() + " " + original.at("/reason").asString();
    }

    private List<UUID> group(Person person, UUID lead) {
        return api.as(person)
                .get("/leads/" + lead + "/duplicates")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }
}
