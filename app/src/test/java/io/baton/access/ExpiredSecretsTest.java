package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpiredSecretsTest extends Story {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration INVITATION_AND_THIRTY_DAYS = Duration.ofDays(37);

    private URI invite(Organisation organisation) {
        ApiAnswer invited = api.as(organisation.administrator())
                .post("/users")
                .body(Map.of("name", "Ina", "email", UUID.randomUUID() + "@example.com", "type", "ADVISOR"))
                .send()
                .expect(201);
        return URI.create(invited.at("/invitationUrl"));
    }

    private ApiAnswer signIn(Person person) {
        return api.post("/tokens")
                .body(Map.of("email", person.email(), "password", Person.PASSWORD))
                .send()
                .expect(201);
    }

    /** How many tokens and lookups of what an invitation or a sign-in made there are. */
    private List<Integer> left(Organisation organisation) {
        return database.asSuperuser(superuser -> List.of(
                superuser.fetchCount(superuser.selectFrom(
                        "access_token where organisation_id = '" + organisation.id() + "' and purpose = 'INVITATION'")),
                superuser.fetchCount(superuser.selectFrom("secret_lookup where organisation_id = '" + organisation.id()
                        + "' and purpose = 'INVITATION'"))));
    }

    @Test
    void whatExpiredGoesAfterThirtyDaysInEveryOrganisation() {
        Organisation acme = given.organisation();
        Organisation other = given.organisation("Other");
        String path = invite(acme).getPath();
        invite(other);

        clock.advance(INVITATION_AND_THIRTY_DAYS.minusMinutes(1));
        baton.bean(ExpiredSecrets.class).run();
        assertThat(left(acme)).containsExactly(1, 1);
        assertThat(baton.pages().get(path).status())
                .as("it still says that it expired")
                .isEqualTo(410);

        clock.advance(Duration.ofMinutes(2));
        baton.bean(ExpiredSecrets.class).run();
        assertThat(left(acme)).containsExactly(0, 0);
        assertThat(left(other)).containsExactly(0, 0);
        assertThat(baton.pages().get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsGoodStays() {
        Person administrator = given.organisation().administrator();
        clock.advance(INVITATION_AND_THIRTY_DAYS.multipliedBy(2));
        String token = signIn(administrator).at("/token");
        String path = invite(given.organisation()).getPath();

        baton.bean(ExpiredSecrets.class).run();

        api.withBearer(token).get("/me").send().expect(200);
        api.as(administrator).get("/me").send().expect(200);
        baton.pages().get(path).expect(200);
    }

    @Test
    void revokedApiKeysGoAfterThirtyDaysAndOthersStay() {
        Person ada = given.organisation().administrator();
        Person other = given.organisation("Other").administrator();
        String stays = key(ada, "Stays");
        revoke(ada, key(ada, "Goes"));
        revoke(other, key(other, "Goes too"));

        clock.advance(THIRTY_DAYS.minusMinutes(1));
        baton.bean(ExpiredSecrets.class).run();
        assertThat(keys(ada)).containsExactly("Goes", "Stays");

        clock.advance(Duration.ofMinutes(2));
        baton.bean(ExpiredSecrets.class).run();
        assertThat(keys(ada)).containsExactly("Stays");
        assertThat(keys(other)).isEmpty();
        assertThat(api.as(ada).get("/api-keys").send().expect(200).at("/items/0/id"))
                .isEqualTo(stays);
    }

    private String key(Person person, String name) {
        return api.as(person)
                .post("/api-keys")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void revoke(Person person, String key) {
        api.as(person).request("DELETE", "/api-keys/" + key).send().expect(204);
    }

    private List<String> keys(Person person) {
        return database.in(
                person.organisationId(),
                rows -> rows.fetch("select name from api_key order by name").getValues(0, String.class));
    }

    /** More than one stretch. */
    @Test
    void manyGoInOneRun() {
        Organisation acme = given.organisation();
        invite(acme);
        database.asSuperuser(superuser -> superuser.execute("""
                insert into access_token (organisation_id, id, user_id, purpose, expires_at)
                select organisation_id, gen_random_uuid(), user_id, purpose, expires_at
                from access_token, generate_series(1, 2500) where organisation_id = ? and purpose = 'INVITATION'
                """, acme.id()));
        clock.advance(INVITATION_AND_THIRTY_DAYS.plusMinutes(1));

        baton.bean(ExpiredSecrets.class).run();

        assertThat(left(acme)).containsExactly(0, 0);
    }
}
