package io.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.access.DemoPeople;
import io.baton.access.SignIns;
import io.baton.testing.BatonTest;
import io.baton.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration, loaded once for all of these tests, into an empty database. */
@BatonTest
class DemoLoaderTest {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\"]+@([^@\\s\"]+)");

    private final TestDatabase database;
    private final DemoLoader loader;

    DemoLoaderTest(TestDatabase database, DemoLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    @BeforeAll
    static void load(TestDatabase database, DemoLoader loader) {
        loader.load(database.owner());
    }

    @Test
    void isMarkedAsDemonstration() {
        assertThat(texts("select name from organisation where demo")).containsExactly("Northgate Advice");
        assertThat(texts("select count(*) from organisation")).containsExactly("1");
    }

    @Test
    void hasFourOfficesInATreeAndTwoZones() {
        assertThat(texts("""
                select o.name || ' below ' || coalesce(p.name, 'nothing') || ', ' || o.zone
                from office o left join office p on p.id = o.parent_id order by 1"""))
                .containsExactly(
                        "Berlin below London, Europe/Berlin",
                        "Leeds below London, Europe/London",
                        "London below nothing, Europe/London",
                        "Manchester below Leeds, Europe/London");
        assertThat(texts("select name from office where corporate")).containsExactly("London");
    }

    @Test
    void everyOfficeHasLeadsInEveryStage() {
        assertThat(texts("""
                select o.name || ' ' || s.stage from office o
                cross join (values ('UNASSIGNED'), ('ASSIGNED'), ('ACCEPTED'), ('CLOSED')) s (stage)
                where 5 > (select count(*) from lead l where l.holding_office_id = o.id and l.stage = s.stage)""")).isEmpty();
        assertThat(texts("select distinct type from lead order by 1"))
                .containsExactly("ADVISOR", "BUSINESS", "CONTACT");
        assertThat(texts("select distinct close_outcome from lead where close_outcome is not null order by 1"))
                .containsExactly("DUPLICATE", "INVALID", "LOST", "SPAM", "WON");
        assertThat(texts("select distinct type from lead_event order by 1"))
                .containsExactly(
                        "ACCEPTED",
                        "ASSIGNED",
                        "CLOSED",
                        "CREATED",
                        "DISPATCHED",
                        "FORWARDED",
                        "NOTED",
                        "REASSIGNED",
                        "RECALLED",
                        "REJECTED",
                        "REOPENED",
                        "RETURNED_TO_CORPORATE",
                        "REVOKED",
                        "STATUS_SET",
                        "VALIDATED");
        assertThat(Integer.parseInt(texts("select count(*) from lead").getFirst()))
                .isBetween(280, 350);
    }

    @Test
    void everyOfficeHasAFormThatBringsLeadsAndSomethingWaits() {
        assertThat(texts("""
                select o.name from office o where 3 > (select count(*) from lead l
                    join web_form_submission s on s.lead_id = l.id
                    join web_form f on f.id = s.form_id and f.office_id = o.id where l.channel = 'WEB_FORM')""")).isEmpty();
        assertThat(texts("select count(*) from web_form_submission where state = 'QUARANTINED'"))
                .containsExactly("3");
    }

    @Test
    void tellsOfMinutesAndOfWeeks() {
        assertThat(texts("""
                select o.name from office o where not (
                    exists (select from lead l where l.holding_office_id = o.id
                        and l.received_at > clock_timestamp() - interval '30 minutes')
                    and exists (select from lead l where l.holding_office_id = o.id
                        and l.received_at < clock_timestamp() - interval '5 weeks'))""")).isEmpty();
    }

    /** What a time is told of, and by what: all of it is past, and in order. */
    @Test
    void timesAreInOrder() {
        assertThat(texts("""
                select e.lead_id || ' ' || e.sequence from lead_event e
                join lead_event b on b.lead_id = e.lead_id and b.sequence = e.sequence - 1
                where e.at <= b.at or e.at > clock_timestamp()""")).isEmpty();
        assertThat(texts("""
                select l.number from lead l
                join lead_event e on e.lead_id = l.id and e.sequence = 1
                where abs(extract(epoch from e.at - l.created_at)) > 5 or l.received_at < l.created_at or l.stage_since < l.received_at""")).isEmpty();
        assertThat(texts("""
                select a.id from assignment a join lead l on l.id = a.lead_id
                where a.offered_at < l.created_at or a.accepted_at < a.offered_at or a.ended_at < a.offered_at""")).isEmpty();
        assertThat(texts("""
                select l.number from lead l join lead_note n on n.lead_id = l.id where n.at < l.created_at
                union all select l.number from lead l join contact c on c.origin_lead_id = l.id
                where c.created_at < l.created_at""")).isEmpty();
        assertThat(texts("select count(*) > 100 from contact")).containsExactly("true");
    }

    @Test
    void historiesAreUnbroken() {
        assertThat(texts("""
                select e.lead_id || ' ' || e.sequence from lead_event e
                join lead_event_details d using (organisation_id, lead_id, sequence)
                left join lead_event b on b.lead_id = e.lead_id and b.sequence = e.sequence - 1
                where e.previous_digest is distinct from b.digest
                    or e.details_digest <> lead_event_details_digest(d.details)
                    or e.digest <> lead_event_digest(b.digest, e.organisation_id, e.lead_id, e.sequence, e.at, e.type,
                        e.actor_id, e.real_actor_id, e.channel, e.details_digest)""")).isEmpty();
    }

    @Test
    void theClockIsAsBefore() {
        assertClockIsReal();
    }

    private void assertClockIsReal() {
        assertThat(texts("select pg_get_function_sqlbody('baton_now'::regproc)"))
                .containsExactly("RETURN clock_timestamp()");
        assertThat(texts("select abs(extract(epoch from baton_now() - clock_timestamp())) < 1"))
                .containsExactly("true");
    }

    @Test
    void noAddressIsAnybodys() {
        List<String> tables = texts("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'""");
        for (String table : tables) {
            assertThat(texts("select t::text from " + table + " t where t::text like '%@%'"))
                    .as(table)
                    .allSatisfy(row -> assertThat(ADDRESS.matcher(row).results())
                            .allMatch(found -> found.group(1).matches("example\\.(com|org|net)\\b.*")));
        }
    }

    @Test
    void noNumberIsAnybodys() {
        assertThat(texts("select normalised from lead_phone union select normalised from contact_phone"))
                .isNotEmpty()
                .allMatch(number ->
                        number.matches("\\+44207946\\d{4}|\\+44113496\\d{4}|\\+44161496\\d{4}|\\+447700900\\d{3}"
                                + "|\\+493023125\\d{3}|\\+4917139200\\d{2}"));
    }

    @Test
    void everybodyCanSignIn(SignIns signIns) {
        assertThat(texts("select email from user_account order by 1"))
                .containsExactlyElementsOf(Arrays.stream(DemoUser.values())
                        .map(DemoUser::email)
                        .sorted()
                        .toList());
        assertThat(signIns.signIn(DemoUser.EMRE.email(), DemoUser.PASSWORD, "192.0.2.1"))
                .isPresent();
        assertThat(DemoUser.EMRE.email()).isEqualTo("emre.yildizli@example.com");
        assertThat(texts("select u.name from installation i join user_account u on u.id = i.operator_user_id"))
                .containsExactly("Ada Deanfield");
    }

    @Test
    void isNotLoadedTwice() {
        List<String> before = texts("select count(*) from lead_event");
        assertThatThrownBy(() -> loader.load(database.owner())).hasMessageContaining("empty database");
        assertThat(texts("select count(*) from lead_event")).isEqualTo(before);
        assertThat(texts("select count(*) from organisation")).containsExactly("1");
        assertClockIsReal();
    }

    @Test
    void nobodyIsShownWhereNoDemoWasAskedFor(DemoPeople people) {
        assertThat(people.list()).isEmpty();
    }

    private List<String> texts(String sql) {
        return database.asSuperuser(rows -> rows.fetch(sql).getValues(0, String.class));
    }
}
