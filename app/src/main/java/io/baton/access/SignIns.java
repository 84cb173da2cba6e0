package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: who proves to be whom by address and password. Wrong address, wrong password, no password yet and
 * deactivated are one and the same answer, and take as long.
 */
@Component
public class SignIns {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Who signed in. */
    public record Person(UUID organisationId, UUID userId) {}

    /** A token, shown once. */
    public record IssuedToken(Secret token, Instant expiresAt) {}

    private record Proven(Actor actor, PasswordHash password) {}

    private final SignInAddressTable addresses;
    private final UserTable users;
    private final Passwords passwords;
    private final AttemptLimits limits;
    private final Reads reads;
    private final CommandRunner commands;
    private final Afterwards afterwards;

    SignIns(
            SignInAddressTable addresses,
            UserTable users,
            Passwords passwords,
            AttemptLimits limits,
            Reads reads,
            CommandRunner commands,
            Afterwards afterwards) {
        this.addresses = addresses;
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.reads = reads;
        this.commands = commands;
        this.afterwards = afterwards;
    }

    /**
     * Signs a person in on a page.
     *
     * @param address the network address, or null
     * @throws io.baton.platform.TooManyAttemptsException when account or address tried too often
     */
    public Optional<Person> signIn(String email, String password, @Nullable String address) {
        return prove(email, password, Channel.PAGE, address)
                .filter(proven -> commands.run(proven.actor(), new NoteSignIn(proven.password())))
                .map(proven -> new Person(
                        proven.actor().organisationId(), proven.actor().person()));
    }

    /**
     * Gives a program a token.
     *
     * @throws io.baton.platform.TooManyAttemptsException when account or address tried too often
     */
    public Optional<IssuedToken> issueToken(String email, String password, @Nullable String address) {
        return prove(email, password, Channel.API, address).flatMap(proven -> {
            Secret token = Secret.make(SecretKind.TOKEN);
            return commands.run(proven.actor(), new IssueToken(token, proven.password()))
                    .map(expiresAt -> new IssuedToken(token, expiresAt));
        });
    }

    private Optional<Proven> prove(String typed, String password, Channel channel, @Nullable String address) {
        String email = Fields.normalEmail(typed);
        limits.take(email, address);
        Optional<SignInAddressTable.Owner> owner = reads.beforeOrganisationIsKnown(() -> addresses.find(email));
        Actor actor = new Actor(
                owner.map(SignInAddressTable.Owner::organisationId).orElse(NOBODY),
                owner.map(SignInAddressTable.Owner::userId).orElse(NOBODY),
                channel,
                address);
        UserTable.Credentials known = reads.inSnapshot(
                        actor.organisationId(), () -> users.findCredentials(actor.organisationId(), actor.person()))
                .orElse(new UserTable.Credentials(null, false));
        String hash = known.passwordHash();
        if (passwords.matches(password, hash) && known.active() && hash != null) {
            limits.giveBack(email, address);
            return Optional.of(new Proven(actor, PasswordHash.of(hash)));
        }
        owner.ifPresent(found -> noteFailure(found, channel, address));
        return Optional.empty();
    }

    private void noteFailure(SignInAddressTable.Owner owner, Channel channel, @Nullable String address) {
        Actor stranger = new Actor(owner.organisationId(), null, channel, address);
        afterwards.run(() -> commands.run(stranger, new NoteFailedSignIn(owner.userId())));
    }
}
