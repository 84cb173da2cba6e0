package io.baton.testing;

import io.baton.access.EnterpriseView;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Rows that are put in by the owner, past all commands: the beginnings that no command can make cheaply. */
final class Rows {

    /** Everybody has the same password, so it is hashed once. */
    private static final String PASSWORD_HASH =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(Person.PASSWORD);

    private final Baton baton;

    Rows(Baton baton) {
        this.baton = baton;
    }

    Organisation organisation(String name) {
        UUID id = UUID.randomUUID();
        Office corporate = new Office(id, UUID.randomUUID(), name + " Corporate");
        baton.database().in(id, database -> {
            database.execute("insert into organisation (organisation_id, name) values (?, ?)", id, name);
            database.execute(
                    "insert into lead_group (organisation_id, id, name, position) values (?, ?, 'General', 1)",
                    id,
                    UUID.randomUUID());
            return insertOffice(database, corporate, null);
        });
        Person administrator = user(corporate, "Ada Admin", UserType.ADMINISTRATOR, EnterpriseView.ALL, "en");
        baton.database().in(id, database -> letOperate(database, administrator));
        return new Organisation(id, name, corporate, administrator);
    }

    /** The first administrator of a test class operates the installation; without one every page leads to set-up. */
    private static int letOperate(DSLContext database, Person administrator) {
        return database.execute("""
                insert into installation (operator_organisation_id, operator_user_id) values (?, ?)
                on conflict do nothing
                """, administrator.organisationId(), administrator.id());
    }

    void insertOffice(Office office, UUID parentId) {
        baton.database().in(office.organisationId(), database -> insertOffice(database, office, parentId));
    }

    private static int insertOffice(DSLContext database, Office office, @Nullable UUID parentId) {
        return database.execute("""
                insert into office (organisation_id, id, parent_id, name, corporate, zone, country)
                values (?, ?, ?::uuid, ?, ?, 'Europe/Berlin', 'DE')
                """, office.organisationId(), office.id(), parentId, office.name(), parentId == null);
    }

    Person user(Office office, String name, UserType type, EnterpriseView view, String locale) {
        UUID id = UUID.randomUUID();
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@example.com";
        Person person = new Person(
                office.organisationId(),
                id,
                office.id(),
                name,
                email,
                Secret.make(SecretKind.TOKEN).reveal());
        return baton.database().in(office.organisationId(), database -> {
            insertUser(database, person, type, view, locale);
            database.execute(
                    "insert into sign_in_address (email, organisation_id, user_id) values (?, ?, ?)",
                    email,
                    person.organisationId(),
                    id);
            insertToken(database, person);
            return person;
        });
    }

    private static void insertUser(
            DSLContext database, Person person, UserType type, EnterpriseView view, String locale) {
        database.execute(
                """
                insert into user_account (organisation_id, id, office_id, email, name, packages, user_class,
                    enterprise_view, locale, password_hash)
                values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?)
                """,
                person.organisationId(),
                person.id(),
                person.officeId(),
                person.email(),
                person.name(),
                type.packages().stream().map(UserPackage::name).toArray(String[]::new),
                type.userClass().name(),
                view.name(),
                locale,
                PASSWORD_HASH);
    }

    private static void insertToken(DSLContext database, Person person) {
        UUID tokenId = UUID.randomUUID();
        database.execute("""
                insert into access_token (organisation_id, id, user_id, purpose, expires_at)
                values (?, ?, ?, 'TOKEN', clock_timestamp() + interval '10 years')
                """, person.organisationId(), tokenId, person.id());
        database.execute(
                "insert into secret_lookup (digest, organisation_id, purpose, subject_id) values (?, ?, 'TOKEN', ?)",
                sha256(person.token()),
                person.organisationId(),
                tokenId);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
