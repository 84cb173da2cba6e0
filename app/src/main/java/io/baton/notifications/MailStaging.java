package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.PasswordResetAsked;
import io.baton.access.UserInvited;
import io.baton.platform.Ids;
import io.baton.platform.WakeUps;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stages mail in the transaction that causes it: what is undone sends nothing, what is committed is sent. The row has
 * no secret; the link is made when it is sent.
 */
@Component
class MailStaging {

    private final ActingUsers users;
    private final OutgoingMailTable table;
    private final WakeUps wakeUps;

    MailStaging(ActingUsers users, OutgoingMailTable table, WakeUps wakeUps) {
        this.users = users;
        this.table = table;
        this.wakeUps = wakeUps;
    }

    /** A link that an administrator hands over needs no mail. */
    @EventListener
    void on(UserInvited event) {
        if (!event.linkHandedOver()) {
            stage(event.organisationId(), event.userId(), MailTemplate.INVITATION);
        }
    }

    @EventListener
    void on(PasswordResetAsked event) {
        stage(event.organisationId(), event.userId(), MailTemplate.PASSWORD_RESET);
    }

    /** Stages a mail to a user, unless the same waits already. */
    void stage(ActingUser user, MailTemplate template, String address) {
        UUID id = Ids.next();
        if (table.insertIfNoneWaits(user.organisationId(), id, template, user.id(), address, user.locale())) {
            wakeUps.stage(MailDelivery.NAME, id);
        }
    }

    private void stage(UUID organisationId, UUID userId, MailTemplate template) {
        users.find(organisationId, userId).ifPresent(user -> stage(user, template, user.email()));
    }
}
