package io.baton.shared;

/** Why two records seem to be the same person or firm; the surest first. */
public enum MatchReason {
    EMAIL('E'),
    PHONE_AND_NAME('P'),
    NAME_AND_BIRTH_DATE('N'),
    NAME_AND_POSTCODE('B');

    private final char letter;

    MatchReason(char letter) {
        this.letter = letter;
    }

    /** What the keys of this reason begin with. */
    char letter() {
        return letter;
    }

    /** The reason a key of {@link MatchKeys} stands for. */
    public static MatchReason ofKey(String key) {
        for (MatchReason reason : values()) {
            if (reason.letter == key.charAt(0)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no key of any reason: " + key);
    }
}
