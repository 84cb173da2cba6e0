package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.RepeatKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: makes and changes users whose passwords somebody else chooses, or who are invited to choose one. */
@Component
public class UserRegistration {

    /**
     * A new user.
     *
     * @param invitation the secret of the link to hand over; null with a password, where a mail carries it, and for a
     *     repeat: it is kept nowhere
     */
    public record Registered(UserView user, @Nullable Secret invitation, boolean replayed) {}

    private final Passwords passwords;
    private final OrganisationTable organisations;
    private final OfficeTable offices;
    private final Reads reads;
    private final CommandRunner commands;

    UserRegistration(
            Passwords passwords,
            OrganisationTable organisations,
            OfficeTable offices,
            Reads reads,
            CommandRunner commands) {
        this.passwords = passwords;
        this.organisations = organisations;
        this.offices = offices;
        this.reads = reads;
        this.commands = commands;
    }

    /**
     * Makes a user; without a password, invites.
     *
     * @throws InvalidInputException with all problems of fields and password together
     */
    public Registered create(Actor actor, UserDetails details, @Nullable String password, @Nullable RepeatKey key) {
        if (password == null) {
            Secret invitation = Secret.make(SecretKind.INVITATION);
            Answer<UserView> answer = commands.run(actor, new CreateUser(details, null, invitation), key);
            return new Registered(answer.outcome(), answer.replayed() ? null : invitation, answer.replayed());
        }
        PasswordHash hash = accept(actor.organisationId(), details, password);
        Answer<UserView> answer = commands.run(actor, new CreateUser(details, hash, null), key);
        return new Registered(answer.outcome(), null, answer.replayed());
    }

    /** Makes a user whose invitation a mail carries. */
    public Registered inviteByMail(Actor actor, UserDetails details, @Nullable RepeatKey key) {
        Answer<UserView> answer = commands.run(actor, new CreateUser(details, null, null), key);
        return new Registered(answer.outcome(), null, answer.replayed());
    }

    /** Makes a user with a password that was accepted before, such as one that many demo users share. */
    public UserView create(Actor actor, UserDetails details, PasswordHash password) {
        return commands.run(actor, new CreateUser(details, password, null));
    }

    /** The hash of a password an administrator gives a user; the other fields are judged with it. */
    public PasswordHash accept(UUID organisationId, UserDetails details, String password) {
        Fields fields = new Fields();
        String organisation = reads.inSnapshot(organisationId, () -> {
            UserRules.read(details, offices.listAll(organisationId), fields);
            return organisations.find(organisationId).orElseThrow().name();
        });
        fields.add(passwords.problemOf("password", password, List.of(details.email(), details.name(), organisation)));
        fields.throwIfAny();
        return passwords.hash(password);
    }
}
