package io.baton.notifications;

import io.baton.shared.Slice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: the replies that came to an organisation's mail. Reads only, in the transaction that is open. */
@Component
public class Inbox {

    private final IncomingMailTable table;
    private final MailboxTable mailboxes;
    private final ReplyMailbox mailbox;

    Inbox(IncomingMailTable table, MailboxTable mailboxes, ReplyMailbox mailbox) {
        this.table = table;
        this.mailboxes = mailboxes;
        this.mailbox = mailbox;
    }

    /** A stretch of the replies, newest first. */
    public Slice<IncomingMailView> list(UUID organisationId, @Nullable String cursor, int limit) {
        return table.list(organisationId, MailCursor.read(cursor), limit);
    }

    /** Whether a mailbox is set; without one no reply is read. */
    public boolean reads() {
        return mailbox.imap().isPresent();
    }

    /** How reading the mailbox goes; empty where none is set or it was never looked at. For the operator. */
    public Optional<MailboxView> mailbox() {
        return mailbox.imap().flatMap(imap -> mailboxes.find(imap.name()));
    }
}
