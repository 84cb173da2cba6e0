package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words for stories about mail that tells of offers: who wants it, and what is done by its links. */
abstract class OfferMailStory extends MailStory {

    private static final Pattern ANSWER = Pattern.compile("http://localhost:8080(/answer/baton_an_[\\w-]{43})");

    final Person cora = given.coordinator("Cora");
    final Person ann = given.advisor("Ann");

    /** Has somebody want mail at a confirmed address. */
    String wantsMail(Person person) {
        String address = person.name().toLowerCase(java.util.Locale.ROOT) + ".outside@example.net";
        alert(person, true, address, "baton_now()");
        return address;
    }

    void alert(Person person, boolean byMail, String address, String confirmedAt) {
        database.in(
                person.organisationId(),
                rows -> rows.execute(
                        "insert into outside_alert (organisation_id, user_id, by_mail, address, confirmed_at)"
                                + " values (?, ?, ?, ?, " + confirmedAt + ")",
                        person.organisationId(),
                        person.id(),
                        byMail,
                        address));
    }

    UUID lead(String name) {
        return lead(name, Map.of());
    }

    UUID lead(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("type", "CONTACT", "lastName", name));
        body.putAll(more);
        return UUID.fromString(api.as(cora)
                .post("/leads")
                .key(UUID.randomUUID().toString())
                .body(body)
                .send()
                .expect(201)
                .at("/id"));
    }

    List<UUID> leads(int count) {
        return IntStream.range(0, count).mapToObj(i -> lead("Lead " + i)).toList();
    }

    void assign(Person by, List<UUID> leads, Person... to) {
        command(
                by,
                "assign",
                leads,
                Map.of("userIds", Stream.of(to).map(Person::id).toList()));
    }

    ApiAnswer command(Person by, String command, List<UUID> leads, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("leadIds", leads);
        ApiAnswer answer =
                api.as(by).post("/leads/" + command).body(body).send().expect(200);
        answer.json()
                .at("/results")
                .forEach(result ->
                        assertThat(result.has("outcome")).as(answer.text()).isTrue());
        return answer;
    }

    /** Offered and mailed: the page behind the link that arrived last. */
    String answerPage(UUID lead) throws Exception {
        assign(cora, List.of(lead), ann);
        delivery().run();
        MimeMessage[] arrived = server.getReceivedMessages();
        return answerPages(arrived[arrived.length - 1]).getFirst();
    }

    /** The pages behind the links of a mail, each once. */
    static List<String> answerPages(MimeMessage mail) throws Exception {
        Matcher found = ANSWER.matcher(part(mail, 0));
        return found.results().map(match -> match.group(1)).distinct().toList();
    }

    String standing(UUID lead) {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle(
                                "select l.stage || coalesce(' ' || u.name, '') from lead l"
                                        + " left join user_account u on u.id = l.holder_user_id where l.id = ?",
                                lead)
                        .get(0, String.class));
    }

    /** All that could change by somebody looking. */
    String fingerprint() {
        return database.asSuperuser(rows -> rows.fetchSingle("""
                        select md5(string_agg(row, '' order by row)) from (
                            select to_jsonb(a)::text as row from assignment a
                            union all select to_jsonb(l)::text from lead l
                            union all select to_jsonb(e)::text from lead_event e
                            union all select to_jsonb(m)::text from mailed_link m
                            union all select to_jsonb(o)::text from outside_alert o
                            union all select to_jsonb(s)::text from secret_lookup s
                            union all select to_jsonb(t)::text from access_token t
                            union all select to_jsonb(b)::text from spring_session b) everything
                        """).get(0, String.class));
    }
}
