package io.baton.testing;

import io.baton.access.CreateOffice;
import io.baton.access.CreateOrganisation;
import io.baton.access.NewOrganisation;
import io.baton.access.OfficeDetails;
import io.baton.access.OfficeOutcome;
import io.baton.access.PasswordHash;
import io.baton.access.Passwords;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.access.SetUpInstallation;
import io.baton.access.UserDetails;
import io.baton.access.UserRegistration;
import io.baton.access.UserView;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes organisations, offices and people, by the commands that pages and REST use too. */
final class Population {

    /** Hashing is slow on purpose; all people of all tests have the one password. */
    private static volatile @Nullable PasswordHash password;

    private final Baton baton;
    private final CommandRunner commands;

    Population(Baton baton) {
        this.baton = baton;
        this.commands = baton.bean(CommandRunner.class);
    }

    /** The installation's operator, in an organisation of its own; made when first asked for. */
    Organisation operators() {
        Organisation known = baton.operators();
        if (known != null) {
            return known;
        }
        UUID id = UUID.randomUUID();
        String email = address("operator");
        run(nobody(id), new SetUpInstallation(newOrganisation("Operators", email)));
        Organisation made = read(id, "Operators", email);
        baton.operators(made);
        return made;
    }

    Organisation organisation(String name) {
        Person operator = operators().administrator();
        UUID id = UUID.randomUUID();
        String email = address("admin");
        run(nobody(id), new CreateOrganisation(operator.organisationId(), operator.id(), newOrganisation(name, email)));
        return read(id, name, email);
    }

    Office office(String name, Office parent, Person administrator) {
        OfficeDetails details = new OfficeDetails(name, parent.id(), null, null);
        OfficeOutcome outcome = run(actor(administrator), new CreateOffice(details, false, false));
        return switch (outcome) {
            case OfficeOutcome.Done done ->
                new Office(parent.organisationId(), done.office().id(), name);
            case OfficeOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    Person user(UserDetails details, Person administrator) {
        UserView user = baton.bean(UserRegistration.class).create(actor(administrator), details, password());
        return person(administrator.organisationId(), user.id(), details.officeId(), user.name(), user.email());
    }

    /** An e-mail address nobody else has. */
    static String address(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        return plain + "." + UUID.randomUUID() + "@example.com";
    }

    static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.API, null);
    }

    private static Actor nobody(UUID organisationId) {
        return new Actor(organisationId, null, Channel.SYSTEM, null);
    }

    private <O> O run(Actor actor, Command<O> command) {
        return commands.run(actor, command);
    }

    private NewOrganisation newOrganisation(String name, String email) {
        return new NewOrganisation(name, "Ada Admin", email, password(), "Europe/Berlin", "DE", "en");
    }

    private PasswordHash password() {
        PasswordHash hash = password;
        if (hash == null) {
            hash = baton.bean(Passwords.class).accept("password", Person.PASSWORD, List.of());
            password = hash;
        }
        return hash;
    }

    private Organisation read(UUID organisationId, String name, String adminEmail) {
        return baton.database().in(organisationId, database -> {
            UUID office = database.fetchSingle("select id from office where corporate")
                    .get(0, UUID.class);
            UUID user = database.fetchSingle("select id from user_account where email = ?", adminEmail)
                    .get(0, UUID.class);
            return new Organisation(
                    organisationId,
                    name,
                    new Office(organisationId, office, "Corporate"),
                    person(organisationId, user, office, "Ada Admin", adminEmail));
        });
    }

    private Person person(UUID organisationId, UUID id, UUID officeId, String name, String email) {
        String token = Secret.make(SecretKind.TOKEN).reveal();
        insertToken(organisationId, id, token);
        return new Person(organisationId, id, officeId, name, email, token);
    }

    /** Past the command, which would compare a slow password and end the token after hours a test may leap over. */
    private void insertToken(UUID organisationId, UUID userId, String token) {
        UUID tokenId = UUID.randomUUID();
        baton.database().in(organisationId, database -> {
            database.execute("""
                    insert into access_token (organisation_id, id, user_id, purpose, expires_at)
                    values (?, ?, ?, 'TOKEN', clock_timestamp() + interval '100 years')
                    """, organisationId, tokenId, userId);
            return database.execute("""
                    insert into secret_lookup (digest, organisation_id, purpose, subject_id)
                    values (?, ?, 'TOKEN', ?)
                    """, sha256(token), organisationId, tokenId);
        });
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
