package io.baton.http;

/** Which text can be kept: PostgreSQL takes no NUL, and half a surrogate pair is no character. */
final class StorableCharacters {

    private StorableCharacters() {}

    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
