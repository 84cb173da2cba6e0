package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ChangeUserHandler implements CommandHandler<ChangeUser, ChangeUserOutcome> {

    private record Locked(UserView user, int otherAdministrators) {}

    private final ActingUsers actingUsers;
    private final OfficeTable offices;
    private final UserTable table;
    private final UserQuery users;
    private final SignInAddressTable addresses;
    private final Credentials credentials;
    private final UserAudit audit;
    private final ApplicationEventPublisher events;
    private final OperatorAccount operatorAccount;

    ChangeUserHandler(
            ActingUsers actingUsers,
            OfficeTable offices,
            UserTable table,
            UserQuery users,
            SignInAddressTable addresses,
            Credentials credentials,
            UserAudit audit,
            ApplicationEventPublisher events,
            OperatorAccount operatorAccount) {
        this.actingUsers = actingUsers;
        this.offices = offices;
        this.table = table;
        this.users = users;
        this.addresses = addresses;
        this.credentials = credentials;
        this.audit = audit;
        this.events = events;
        this.operatorAccount = operatorAccount;
    }

    @Override
    public Class<ChangeUser> commandType() {
        return ChangeUser.class;
    }

    @Override
    public ChangeUserOutcome handle(ChangeUser command, Actor actor) {
        operatorAccount.requireOwn(actingUsers.get(actor, Right.USER_MANAGE), command.userId());
        return change(command, lock(command.userId(), actor), actor);
    }

    /** Changes nothing but whether the user is active. */
    ChangeUserOutcome setActive(UUID userId, boolean active, Actor actor) {
        operatorAccount.requireOwn(actingUsers.get(actor, Right.USER_MANAGE), userId);
        Locked locked = lock(userId, actor);
        return change(new ChangeUser(userId, null, locked.user().details(), active, null), locked, actor);
    }

    /** Administrators first, then the user: always in this order, so that no two changes wait for each other. */
    private Locked lock(UUID userId, Actor actor) {
        int otherAdministrators = table.lockAdministratorsBesides(actor.organisationId(), userId);
        UserView user = users.findLocked(actor.organisationId(), userId)
                .orElseThrow(() -> new NotFoundException("no such user"));
        return new Locked(user, otherAdministrators);
    }

    private ChangeUserOutcome change(ChangeUser command, Locked locked, Actor actor) {
        UUID organisationId = actor.organisationId();
        UserView before = locked.user();
        if (command.expectedVersion() != null && command.expectedVersion() != before.version()) {
            throw new StaleVersionException(before.version());
        }
        UserDetails details = read(command.details(), before, organisationId);
        Optional<Refusal> refusal = UserRules.refusalOf(
                actor.userId(), before, details.packages(), command.active(), locked.otherAdministrators());
        if (refusal.isPresent()) {
            return new ChangeUserOutcome.Refused(refusal.get(), before);
        }
        takeAddress(before, details, actor);
        table.update(organisationId, before.id(), details, command.active());
        follow(command, before, details, actor);
        UserView after = users.find(organisationId, before.id()).orElseThrow();
        audit.recordChange(before, after, command.password() != null, actor);
        return new ChangeUserOutcome.Changed(after);
    }

    /** What stays as it is needs no new judgement: an old entry must not stand in the way of deactivating. */
    private UserDetails read(UserDetails given, UserView before, UUID organisationId) {
        if (given.equals(before.details())) {
            return given;
        }
        Fields fields = new Fields();
        UserDetails details = UserRules.read(given, offices.listAll(organisationId), fields);
        fields.throwIfAny();
        return details;
    }

    private void takeAddress(UserView before, UserDetails after, Actor actor) {
        if (before.email().equals(after.email())) {
            return;
        }
        if (!addresses.take(after.email(), actor.organisationId(), before.id())) {
            Fields fields = new Fields();
            fields.add("email", "TAKEN", "is in use already");
            fields.throwIfAny();
        }
        addresses.release(before.email(), actor.organisationId(), before.id());
    }

    private void follow(ChangeUser command, UserView before, UserDetails after, Actor actor) {
        UUID organisationId = actor.organisationId();
        if (command.password() != null) {
            table.setPassword(organisationId, before.id(), command.password());
            credentials.endSignIns(organisationId, before.id());
            credentials.revokeLinks(organisationId, before.id());
        }
        if (!before.email().equals(after.email())) {
            credentials.revokeLinks(organisationId, before.id());
        }
        if (before.active() && !command.active()) {
            credentials.endAll(organisationId, before.id());
            events.publishEvent(new UserDeactivated(organisationId, before.id()));
        }
    }
}
