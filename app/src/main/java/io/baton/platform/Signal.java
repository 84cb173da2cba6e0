package io.baton.platform;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * There is news in an organisation.
 *
 * @param about one word: what is news of
 * @param subjects whom it concerns: offices and users by their ids
 */
record Signal(UUID organisationId, String about, Set<UUID> subjects) {

    private static final Pattern GAP = Pattern.compile(" ");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int PARTS = 3;

    /** As one server tells it to the others: the three separated by spaces, the subjects by commas. */
    String text() {
        return organisationId + " " + about + " "
                + subjects.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** What another server told; nothing where it is of a version that tells otherwise. */
    static Optional<Signal> read(String text) {
        String[] parts = GAP.split(text);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            Set<UUID> subjects = new HashSet<>();
            COMMA.splitAsStream(parts[2]).map(UUID::fromString).forEach(subjects::add);
            return Optional.of(new Signal(UUID.fromString(parts[0]), parts[1], subjects));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
