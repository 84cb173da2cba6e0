package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import org.springframework.stereotype.Component;

@Component
class MailInvitationHandler implements CommandHandler<MailInvitation, Boolean> {

    private final ActingUsers actingUsers;
    private final UserQuery users;
    private final Links links;
    private final Audit audit;
    private final OperatorAccount operatorAccount;

    MailInvitationHandler(
            ActingUsers actingUsers, UserQuery users, Links links, Audit audit, OperatorAccount operatorAccount) {
        this.actingUsers = actingUsers;
        this.users = users;
        this.links = links;
        this.audit = audit;
        this.operatorAccount = operatorAccount;
    }

    @Override
    public Class<MailInvitation> commandType() {
        return MailInvitation.class;
    }

    @Override
    public Boolean handle(MailInvitation command, Actor actor) {
        operatorAccount.requireOwn(actingUsers.get(actor, Right.USER_MANAGE), command.userId());
        UserView user = users.findLocked(actor.organisationId(), command.userId())
                .orElseThrow(() -> new NotFoundException("no such user"));
        if (!user.active() || !user.invited()) {
            return false;
        }
        links.leaveToMail(user.id(), actor);
        audit.record(actor, AuditType.INVITATION_MAILED.name(), AuditSubject.user(user.id()));
        return true;
    }
}
