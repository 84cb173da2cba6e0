package io.baton.assignment;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.leads.ContactPoint;
import io.baton.leads.Duplicates;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.NewLead;
import io.baton.platform.Reads;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Matching goes by indexes under row-level security, for the app role, however many records and however many share. */
class MatchIndexesTest extends CustodyStory {

    private static final int RECORDS = 30_000;

    private final Person cora = given.coordinator("Cora");

    @Test
    void matchingReadsNoTableOfKeysWhole() {
        List<UUID> leads = fill();
        List<Long> before = reads("seq_scan");
        List<Long> byIndex = reads("idx_scan");

        Map<UUID, ?> matched = inSnapshot(() -> baton.bean(RecordMatches.class).of(cora.organisationId(), leads));
        List<NewLead> drafts = IntStream.range(0, 1_000)
                .mapToObj(i -> new NewLead(cora.officeId(), draft("u" + i + "@example.org", "shared@example.org")))
                .toList();
        inSnapshot(() -> baton.bean(Duplicates.class).find(cora.organisationId(), drafts));

        assertThat(matched).hasSize(leads.size());
        await(
                "the counters to be written",
                () -> assertThat(reads("idx_scan").stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isGreaterThan(
                                byIndex.stream().mapToLong(Long::longValue).sum() + leads.size()));
        assertThat(reads("seq_scan")).isEqualTo(before);
    }

    private static LeadDraft draft(String... emails) {
        return new LeadDraft(
                LeadType.CONTACT,
                "Müller",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Stream.of(emails).map(email -> new ContactPoint(email, null)).toList(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                null);
    }

    private <T> T inSnapshot(Supplier<T> reading) {
        return baton.bean(Reads.class).inSnapshot(cora.organisationId(), reading);
    }

    /** As many leads as contacts, each of which matches one; all leads share a mailbox. Returns some of the leads. */
    private List<UUID> fill() {
        UUID organisation = cora.organisationId();
        List<UUID> leads = database.asSuperuser(all -> {
            all.execute("set local session_replication_role = replica");
            all.execute(
                    "create temporary table person on commit drop as"
                            + " select i, gen_random_uuid() as id from generate_series(1, ?) as i",
                    RECORDS);
            all.execute("""
                    insert into contact_match_key (organisation_id, match_key, contact_id)
                    select ?, 'Eu' || i || '@example.org', gen_random_uuid() from person
                    """, organisation);
            all.execute("""
                    insert into lead_match_key (organisation_id, match_key, lead_number, lead_id)
                    select ?, 'Eu' || i || '@example.org', i, id from person
                    union all select ?, 'Eshared@example.org', i, id from person
                    """, organisation, organisation);
            return all.fetch("select id from person order by i limit 1000").getValues(0, UUID.class);
        });
        database.asSuperuser(all -> all.execute("analyze lead_match_key, contact_match_key"));
        return leads;
    }

    private List<Long> reads(String counter) {
        return database.asSuperuser(all -> all.fetch("select " + counter + " from pg_stat_user_tables"
                        + " where relname in ('lead_match_key', 'contact_match_key') order by relname")
                .getValues(0, Long.class));
    }
}
