package io.baton.notifications;

import io.baton.platform.NetworkAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    static SmtpAddress read(URI url, URI publicUrl) {
        boolean encrypted = "smtps".equalsIgnoreCase(url.getScheme());
        String[] who = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        String user = who.length == 0 || who[0].isEmpty() ? null : decoded(who[0]);
        String password = who.length < 2 ? null : decoded(who[1]);
        int usual = encrypted ? SUBMISSION_ENCRYPTED : user == null ? RELAY : SUBMISSION;
        return new SmtpAddress(
                url.getHost(),
                url.getPort() < 0 ? usual : url.getPort(),
                encrypted,
                user,
                password,
                parameter(url, "from")
                        .or(() -> Optional.ofNullable(user).filter(name -> name.contains("@")))
                        .orElse("baton@" + publicUrl.getHost()),
                parameter(url, "senders").filter("any"::equals).isPresent());
    }

    /** Whether what is said to it never leaves this machine: then any certificate will do. */
    boolean isOnThisMachine() {
        return NetworkAddress.isThisMachine(host);
    }

    /** A password travels encrypted, except to this very machine. */
    boolean mustEncrypt() {
        return user != null && !isOnThisMachine();
    }

    private static Optional<String> parameter(URI url, String name) {
        String query = url.getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(name + "="))
                        .map(part -> decoded(part.substring(name.length() + 1)))
                        .findFirst();
    }

    /** A plus stands for itself: addresses have it. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "SmtpAddress[" + host + ":" + port + "]";
    }
}
