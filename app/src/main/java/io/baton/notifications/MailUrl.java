package io.baton.notifications;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of an address of a mail server, such as {@code imaps://user:password@host:port/folder?name=value}. */
record MailUrl(URI url) {

    /** Whether the connection is encrypted from its first byte. */
    boolean isEncrypted() {
        return url.getScheme().toLowerCase(Locale.ROOT).endsWith("s");
    }

    String host() {
        return url.getHost();
    }

    /** @param usual where none is named */
    int port(int usual) {
        return url.getPort() < 0 ? usual : url.getPort();
    }

    Optional<String> user() {
        return who(0).filter(user -> !user.isEmpty());
    }

    Optional<String> password() {
        return who(1);
    }

    /** What stands behind the host, without slashes around it; empty where nothing does. */
    String path() {
        return url.getRawPath() == null ? "" : decoded(url.getRawPath()).replaceAll("^/+|/+$", "");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(url.getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> decoded(part.substring(name.length() + 1)))
                .findFirst();
    }

    private Optional<String> who(int part) {
        return Optional.ofNullable(url.getRawUserInfo())
                .map(who -> who.split(":", 2))
                .filter(parts -> part < parts.length)
                .map(parts -> decoded(parts[part]));
    }

    /** A plus stands for itself: addresses have it. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "MailUrl[" + url.getHost() + "]";
    }
}
