package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class CreateUserHandler implements CommandHandler<CreateUser, UserView> {

    private final ActingUsers actingUsers;
    private final OfficeTable offices;
    private final UserTable table;
    private final UserQuery users;
    private final SignInAddressTable addresses;
    private final Links links;
    private final Audit audit;

    CreateUserHandler(
            ActingUsers actingUsers,
            OfficeTable offices,
            UserTable table,
            UserQuery users,
            SignInAddressTable addresses,
            Links links,
            Audit audit) {
        this.actingUsers = actingUsers;
        this.offices = offices;
        this.table = table;
        this.users = users;
        this.addresses = addresses;
        this.links = links;
        this.audit = audit;
    }

    @Override
    public Class<CreateUser> commandType() {
        return CreateUser.class;
    }

    @Override
    public UserView handle(CreateUser command, Actor actor) {
        actingUsers.get(actor, Right.USER_MANAGE);
        UUID organisationId = actor.organisationId();
        Fields fields = new Fields();
        UserDetails details = UserRules.read(command.details(), offices.listAll(organisationId), fields);
        fields.throwIfAny();
        UUID userId = Ids.next();
        if (!addresses.take(details.email(), organisationId, userId)) {
            // The same words whoever has it: nobody learns of another organisation.
            fields.add("email", "TAKEN", "is in use already");
            fields.throwIfAny();
        }
        table.insert(organisationId, userId, details, command.password());
        if (command.invitation() != null) {
            links.make(userId, command.invitation(), actor);
        } else if (command.password() == null) {
            links.leaveToMail(userId, actor);
        }
        audit.record(
                actor,
                AuditType.USER_CREATED.name(),
                AuditSubject.user(userId),
                Map.of("email", details.email(), "packages", details.packages(), "class", details.userClass()));
        return users.find(organisationId, userId).orElseThrow();
    }
}
