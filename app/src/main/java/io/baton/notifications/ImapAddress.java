package io.baton.notifications;

import io.baton.platform.NetworkAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    static ImapAddress read(URI url) {
        boolean encrypted = "imaps".equalsIgnoreCase(url.getScheme());
        String[] who = url.getRawUserInfo() == null
                ? new String[] {""}
                : url.getRawUserInfo().split(":", 2);
        String user = decoded(who[0]);
        String path = url.getRawPath() == null ? "" : decoded(url.getRawPath()).replaceAll("^/+|/+$", "");
        return new ImapAddress(
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : encrypted ? ENCRYPTED : PLAIN,
                encrypted,
                user,
                who.length < 2 ? "" : decoded(who[1]),
                path.isEmpty() ? "INBOX" : path,
                said(url, "address").orElse(user.contains("@") ? user : null),
                said(url, "server").orElse(null));
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

    private static Optional<String> said(URI url, String name) {
        if (url.getRawQuery() == null) {
            return Optional.empty();
        }
        for (String part : url.getRawQuery().split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Optional.of(decoded(part.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** A plus stands for itself: addresses have it. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "ImapAddress[" + host + ":" + port + "]";
    }
}
