package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: invitations and password resets, from the side of the one who holds the link. */
@Component
public class PasswordLinks {

    /**
     * What a link is for.
     *
     * @param user whose it is, unless it is unknown
     */
    public record Link(
            LinkState state,
            @Nullable UserView user,
            @Nullable String organisationName,
            @Nullable UUID organisationId) {

        static final Link UNKNOWN = new Link(LinkState.UNKNOWN, null, null, null);
    }

    /** What came of taking a link up: who is signed in with it, or why not. */
    public record TakenUp(LinkState state, SignIns.@Nullable Person person) {}

    private final SecretLookupTable lookups;
    private final AccessTokenTable tokens;
    private final SignInAddressTable addresses;
    private final UserQuery users;
    private final OrganisationTable organisations;
    private final Passwords passwords;
    private final AttemptLimits limits;
    private final Reads reads;
    private final CommandRunner commands;
    private final Afterwards afterwards;

    PasswordLinks(
            SecretLookupTable lookups,
            AccessTokenTable tokens,
            SignInAddressTable addresses,
            UserQuery users,
            OrganisationTable organisations,
            Passwords passwords,
            AttemptLimits limits,
            Reads reads,
            CommandRunner commands,
            Afterwards afterwards) {
        this.lookups = lookups;
        this.tokens = tokens;
        this.addresses = addresses;
        this.users = users;
        this.organisations = organisations;
        this.passwords = passwords;
        this.limits = limits;
        this.reads = reads;
        this.commands = commands;
        this.afterwards = afterwards;
    }

    /** What the link is for and whether it still works. Changes nothing, however often it is fetched. */
    public Link look(SecretKind kind, String text) {
        return subject(kind, text).map(this::look).orElse(Link.UNKNOWN);
    }

    /**
     * Chooses a password by a link.
     *
     * @throws InvalidInputException when the password is not good enough; the link stays good
     */
    public TakenUp takeUp(SecretKind kind, String text, String password, @Nullable String address) {
        Optional<SecretLookupTable.Subject> subject = subject(kind, text);
        Link link = subject.map(this::look).orElse(Link.UNKNOWN);
        UserView user = link.user();
        if (subject.isEmpty() || link.state() != LinkState.VALID || user == null) {
            return new TakenUp(link.state(), null);
        }
        PasswordHash chosen = passwords.accept("password", password, ownWords(link, user));
        Actor actor = new Actor(subject.get().organisationId(), user.id(), Channel.PAGE, address);
        LinkState state = commands.run(actor, new TakeUpLink(subject.get().id(), kind, chosen));
        return state == LinkState.VALID
                ? new TakenUp(state, new SignIns.Person(actor.organisationId(), user.id()))
                : new TakenUp(state, null);
    }

    /**
     * Somebody forgot a password. The answer is the same whether there is such a user or not, and takes as long.
     *
     * @throws io.baton.platform.TooManyAttemptsException when it was asked too often
     */
    public void askReset(String typed, @Nullable String address) {
        String email = Fields.normalEmail(typed);
        limits.take("reset " + email, address);
        reads.beforeOrganisationIsKnown(() -> addresses.find(email)).ifPresent(owner -> {
            Actor stranger = new Actor(owner.organisationId(), null, Channel.PAGE, address);
            afterwards.run(() -> commands.run(stranger, new AskPasswordReset(owner.userId())));
        });
    }

    private Optional<SecretLookupTable.Subject> subject(SecretKind kind, String text) {
        return Secret.read(kind, text).flatMap(secret -> reads.beforeOrganisationIsKnown(() -> lookups.find(secret)));
    }

    private Link look(SecretLookupTable.Subject subject) {
        UUID organisationId = subject.organisationId();
        return reads.inSnapshot(
                organisationId,
                () -> tokens.find(organisationId, subject.id())
                        .flatMap(token -> users.find(organisationId, token.userId())
                                .map(user -> new Link(
                                        token.state(),
                                        user,
                                        organisations
                                                .find(organisationId)
                                                .orElseThrow()
                                                .name(),
                                        organisationId)))
                        .orElse(Link.UNKNOWN));
    }

    private static List<String> ownWords(Link link, UserView user) {
        return List.of(user.email(), user.name(), link.organisationName() == null ? "" : link.organisationName());
    }
}
