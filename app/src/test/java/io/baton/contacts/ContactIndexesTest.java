package io.baton.contacts;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists and searches of contacts go by indexes under row-level security, for the app role, whatever is looked for. */
class ContactIndexesTest extends Story {

    private static final int CONTACTS = 30_000;

    @Test
    void noListReadsAWholeTable() {
        Office leeds = given.office("Leeds");
        Person ann = given.user("Ann").in(leeds).exists();
        Person cora = given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
        fill(ann.organisationId(), given.corporateOffice().id(), leeds.id(), ann.id());

        List<Long> before = wholeReads();
        long byIndex = indexReads();
        List<String> asked =
                List.of("", "anna", "a", "name29", "name2900", "anna name1", "anna bernd", "u77@", "nobody");
        List<Person> people = List.of(ann, cora, given.organisation().administrator());
        for (String q : asked) {
            for (Person person : people) {
                when.user(person)
                        .api()
                        .get("/contacts?q=" + q.replace(" ", "+"))
                        .send()
                        .expect(200);
            }
        }
        await(
                "the counters of every list to be written",
                () -> assertThat(indexReads()).isGreaterThanOrEqualTo(byIndex + (long) asked.size() * people.size()));
        assertThat(wholeReads()).isEqualTo(before);
    }

    @Test
    void bothWaysFindTheSame() {
        Office leeds = given.office("Leeds");
        Person ann = given.user("Ann").in(leeds).exists();
        Person admin = given.organisation().administrator();
        fill(ann.organisationId(), given.corporateOffice().id(), leeds.id(), ann.id());
        // At the end of the alphabet, with more hits than are looked at one by one: the walk gives up, the tokens find.
        assertThat(first(admin, "name2")).isEqualTo(firstByPlainSql(ann.organisationId(), "name2"));
        assertThat(first(admin, "anna")).isEqualTo(firstByPlainSql(ann.organisationId(), "anna"));
        assertThat(first(admin, "name2999")).isEqualTo(firstByPlainSql(ann.organisationId(), "name2999"));
    }

    private List<String> first(Person person, String q) {
        return when.user(person)
                .api()
                .get("/contacts?limit=20&q=" + q)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }

    private List<String> firstByPlainSql(UUID organisationId, String word) {
        return database.in(
                organisationId,
                owner -> owner.fetch(
                                "select display_name from contact where search_text like ? order by sort_name, id limit 20",
                                "% " + word + "%")
                        .getValues(0, String.class));
    }

    private void fill(UUID organisationId, UUID corporate, UUID leeds, UUID owner) {
        database.asSuperuser(all -> {
            all.execute("set local session_replication_role = replica");
            all.execute("""
                    create temporary table person on commit drop as
                    select i, (array['anna', 'bernd', 'clara', 'dieter', 'eva'])[1 + i % 5] as first_name,
                        'name' || 1000 + i * 7919 % 2000 as last_name, gen_random_uuid() as id
                    from generate_series(1, ?) as i
                    """, CONTACTS);
            all.execute("""
                    insert into contact (organisation_id, id, type, display_name, sort_name, search_text, last_name,
                        first_name, office_id)
                    select ?, id, 'CONTACT', first_name || ' ' || last_name, last_name || ' ' || first_name,
                        ' ' || last_name || ' ' || first_name || ' u' || i || '@example.com', last_name, first_name,
                        case when i % 50 = 0 then ?::uuid else ?::uuid end
                    from person
                    """, organisationId, leeds, corporate);
            all.execute("""
                    insert into contact_search_token (organisation_id, token, contact_id)
                    select ?, token, id
                    from person, lateral (values (first_name), (last_name), ('u' || i || '@example.com')) as v (token)
                    """, organisationId);
            all.execute("""
                    insert into contact_owner (organisation_id, contact_id, user_id)
                    select ?, id, ? from person where i % 200 = 0
                    """, organisationId, owner);
            return 0;
        });
        database.asSuperuser(all -> all.execute("analyze contact, contact_owner, contact_search_token"));
    }

    private List<Long> wholeReads() {
        return database.asSuperuser(all -> all.fetch("""
                select seq_scan from pg_stat_user_tables
                where relname in ('contact', 'contact_search_token') order by relname
                """).getValues(0, Long.class));
    }

    private long indexReads() {
        return database.asSuperuser(all -> all.fetchSingle("""
                select idx_scan from pg_stat_user_tables where relname = 'contact'
                """).get(0, Long.class));
    }
}
