package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers what the link was when it was taken up: all but VALID changed nothing. */
@Component
class TakeUpLinkHandler implements CommandHandler<TakeUpLink, LinkState> {

    private final AccessTokenTable tokens;
    private final UserTable table;
    private final UserQuery users;
    private final Credentials credentials;
    private final Audit audit;

    TakeUpLinkHandler(AccessTokenTable tokens, UserTable table, UserQuery users, Credentials credentials, Audit audit) {
        this.tokens = tokens;
        this.table = table;
        this.users = users;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Override
    public Class<TakeUpLink> commandType() {
        return TakeUpLink.class;
    }

    @Override
    public LinkState handle(TakeUpLink command, Actor actor) {
        UUID organisationId = actor.organisationId();
        // The user first, then the link: the order in which deactivating takes them.
        Optional<UserView> user =
                users.findLocked(organisationId, actor.person()).filter(UserView::active);
        LinkState state = tokens.findLocked(organisationId, command.linkId())
                .filter(link -> link.userId().equals(actor.person()))
                .map(AccessTokenTable.Token::state)
                .orElse(LinkState.UNKNOWN);
        if (state != LinkState.VALID || user.isEmpty()) {
            return state == LinkState.VALID ? LinkState.REVOKED : state;
        }
        tokens.markUsed(organisationId, command.linkId());
        table.setPassword(organisationId, actor.person(), command.chosen());
        credentials.endSignIns(organisationId, actor.person());
        credentials.revokeLinks(organisationId, actor.person());
        table.noteSignIn(organisationId, actor.person(), command.chosen());
        AuditType type =
                command.kind() == SecretKind.INVITATION ? AuditType.INVITATION_TAKEN_UP : AuditType.PASSWORD_RESET;
        audit.record(actor, type.name(), AuditSubject.user(actor.person()));
        return LinkState.VALID;
    }
}
