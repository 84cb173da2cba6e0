package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Front door: a signed-in user chooses a new password. */
@Component
public class OwnPassword {

    private final UserTable users;
    private final Passwords passwords;
    private final AttemptLimits limits;
    private final Reads reads;
    private final CommandRunner commands;

    OwnPassword(UserTable users, Passwords passwords, AttemptLimits limits, Reads reads, CommandRunner commands) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
        this.reads = reads;
        this.commands = commands;
    }

    /**
     * Changes the password and ends all other sessions.
     *
     * @throws InvalidInputException when the present password is wrong or the new one not good enough
     * @throws io.baton.platform.TooManyAttemptsException when it was tried too often
     */
    public void change(ActingUser user, Actor actor, String present, String chosen, String keptSessionId) {
        limits.take(user.email(), actor.address());
        String hash = reads.inSnapshot(
                        user.organisationId(), () -> users.findCredentials(user.organisationId(), user.id()))
                .map(UserTable.Credentials::passwordHash)
                .orElse(null);
        if (!passwords.matches(present, hash) || hash == null) {
            throw wrong();
        }
        limits.giveBack(user.email(), actor.address());
        PasswordHash accepted =
                passwords.accept("newPassword", chosen, List.of(user.email(), user.name(), user.organisationName()));
        if (!commands.run(actor, new ChangeOwnPassword(PasswordHash.of(hash), accepted, keptSessionId))) {
            throw wrong();
        }
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException(new FieldProblem("presentPassword", "WRONG", "is not the present password"));
    }
}
