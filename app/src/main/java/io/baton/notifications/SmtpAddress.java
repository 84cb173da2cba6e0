package io.baton.notifications;

import io.baton.platform.NetworkAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where mail leaves, read from {@code smtp(s)://user:password@host:port?from=address&senders=any}.
 *
 * @param encrypted whether the connection is encrypted from its first byte
 * @param from who the mail is from: as the address says, else the user where that is an e-mail address, else
 *     {@code baton} at the host people reach Baton by
 * @param anySender whether the server takes mail from other addresses too
 */
record SmtpAddress(
        String host,
        int port,
        boolean encrypted,
        @Nullable String user,
        @Nullable String password,
        String from,
        boolean anySender) {

    private static final int SUBMISSION_ENCRYPTED = 465;
    private static final int SUBMISSION = 587;
    private static final int RELAY = 25;

    static SmtpAddress read(URI address, URI publicUrl) {
        MailUrl url = new MailUrl(address);
        Optional<String> user = url.user();
        int usual = url.isEncrypted() ? SUBMISSION_ENCRYPTED : user.isEmpty() ? RELAY : SUBMISSION;
        return new SmtpAddress(
                url.host(),
                url.port(usual),
                url.isEncrypted(),
                user.orElse(null),
                url.password().orElse(null),
                url.parameter("from")
                        .or(() -> user.filter(name -> name.contains("@")))
                        .orElse("baton@" + publicUrl.getHost()),
                url.parameter("senders").filter("any"::equals).isPresent());
    }

    /** Whether what is said to it never leaves this machine: then any certificate will do. */
    boolean isOnThisMachine() {
        return NetworkAddress.isThisMachine(host);
    }

    /** A password travels encrypted, except to this very machine. */
    boolean mustEncrypt() {
        return user != null && !isOnThisMachine();
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "SmtpAddress[" + host + ":" + port + "]";
    }
}
