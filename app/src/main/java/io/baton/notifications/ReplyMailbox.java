package io.baton.notifications;

import io.baton.launch.Settings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mailbox that was set, if any. */
@Component
class ReplyMailbox implements Mailbox {

    private final Optional<ImapAddress> imap;
    private final String host;

    ReplyMailbox(Settings settings) {
        this.host = settings.publicUrl().getHost();
        this.imap = settings.imapUrl().map(ImapAddress::read);
    }

    @Override
    public Optional<String> address() {
        return imap.map(ImapAddress::address);
    }

    Optional<ImapAddress> imap() {
        return imap;
    }

    /** Whether a header names a mail of ours, also one that asks for no answer. */
    boolean namesOurs(String header) {
        return header.contains("@" + host + ">");
    }
}
