package io.baton.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The names of all settings. A misspelt one must not pass silently: it would leave a default in force. */
final class KnownSettings {

    private static final List<String> NAMES = List.of(
            "BATON_ADMIN_EMAIL",
            "BATON_ADMIN_PASSWORD",
            "BATON_DATA",
            "BATON_DATABASE_OWNER_URL",
            "BATON_DATABASE_URL",
            "BATON_IMAP_URL",
            "BATON_MANAGEMENT_PORT",
            "BATON_ORGANISATION",
            "BATON_PORT",
            "BATON_PUBLIC_URL",
            "BATON_SMTP_URL",
            "BATON_TRUSTED_PROXIES");

    /** Read by ./baton or by the tests, so that they may well be there when the server starts. */
    private static final List<String> READ_ELSEWHERE = List.of("BATON_JAVA_OPTIONS", "BATON_REQUIRE_BROWSER");

    private KnownSettings() {}

    static void refuseUnknown(Map<String, String> environment) {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("BATON_") && !NAMES.contains(name) && !READ_ELSEWHERE.contains(name)) {
                throw StartRefused.badSetting("There is no setting " + name + "; did you mean " + nearest(name) + "?");
            }
        }
    }

    private static String nearest(String name) {
        return NAMES.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** Levenshtein: how many letters must be put in, taken out or changed. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
