package io.baton.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and who goes in. Only {@link #jdbcUrl} and {@link #place} are fit to be shown.
 *
 * @param setting the setting it came from, for messages
 * @param jdbcUrl without user and password
 * @param place host, port and database, for messages
 * @param user the role that signs in
 * @param password its password; empty when the server asks for none
 */
record DatabaseAddress(String setting, String jdbcUrl, String place, String user, String password) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@/?]*)@)?(?<hosts>[^/?@]+)/(?<database>[^?/]+)(?:\\?(?<query>.*))?");

    /** Kept short, so that a vanished server costs seconds: the address is right or it is not. */
    private static final String CONNECT_TIMEOUT = "connectTimeout=5&loginTimeout=10&tcpKeepAlive=true";

    /**
     * Reads {@code postgresql://user:password@host:port/database?option=value}, also with {@code jdbc:} before it and
     * with {@code user} and {@code password} as options.
     */
    static DatabaseAddress parse(String setting, String url) {
        Matcher parts = SHAPE.matcher(url);
        if (!parts.matches()) {
            throw StartRefused.badSetting(setting + " must look like postgresql://user:password@host:5432/database.");
        }
        String[] credentials = parts.group("user") == null
                ? new String[] {""}
                : parts.group("user").split(":", 2);
        String user = decoded(setting, credentials[0]);
        String password = credentials.length == 2 ? decoded(setting, credentials[1]) : "";
        List<String> options = new ArrayList<>(List.of(CONNECT_TIMEOUT));
        for (String option : parts.group("query") == null
                ? new String[0]
                : parts.group("query").split("&", -1)) {
            if (option.startsWith("user=")) {
                user = decoded(setting, option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(setting, option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        if (user.isEmpty()) {
            throw StartRefused.badSetting(
                    setting + " must name a user: postgresql://user:password@host:5432/database.");
        }
        String place = parts.group("hosts") + "/" + parts.group("database");
        return new DatabaseAddress(
                setting, "jdbc:postgresql://" + place + "?" + String.join("&", options), place, user, password);
    }

    static DatabaseAddress embedded(int port, String database, String user, String password) {
        String place = "127.0.0.1:" + port + "/" + database;
        return new DatabaseAddress(
                "the embedded database", "jdbc:postgresql://" + place + "?" + CONNECT_TIMEOUT, place, user, password);
    }

    Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    private static String decoded(String setting, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StartRefused.badSetting(setting + " has a '%' that is not followed by two hex digits.");
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return user + "@" + place;
    }
}
