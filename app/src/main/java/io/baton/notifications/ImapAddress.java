package io.baton.notifications;

import io.baton.platform.NetworkAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where answers come in, read from {@code imap(s)://user:password@host:port/folder?address=…&server=…}.
 *
 * @param encrypted whether the connection is encrypted from its first byte
 * @param folder the folder that is read; the inbox unless another is named
 * @param address where people write to: as it is set, else the user where that is an e-mail address, else null
 * @param server the name by which the receiving mail server signs what it found out of senders, or null
 */
record ImapAddress(
        String host,
        int port,
        boolean encrypted,
        String user,
        String password,
        String folder,
        @Nullable String address,
        @Nullable String server) {

    private static final int ENCRYPTED = 993;
    private static final int PLAIN = 143;

    static ImapAddress read(URI address) {
        MailUrl url = new MailUrl(address);
        String user = url.user().orElse("");
        return new ImapAddress(
                url.host(),
                url.port(url.isEncrypted() ? ENCRYPTED : PLAIN),
                url.isEncrypted(),
                user,
                url.password().orElse(""),
                url.path().isEmpty() ? "INBOX" : url.path(),
                url.parameter("address").orElse(user.contains("@") ? user : null),
                url.parameter("server").orElse(null));
    }

    /** Whether what is said to it never leaves this machine: then any certificate will do. */
    boolean isOnThisMachine() {
        return NetworkAddress.isThisMachine(host);
    }

    /** A password travels encrypted, except to this very machine. */
    boolean mustEncrypt() {
        return !isOnThisMachine();
    }

    /** What tells it from other mailboxes. */
    String name() {
        return user + "@" + host + "/" + folder;
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "ImapAddress[" + host + ":" + port + "]";
    }
}
