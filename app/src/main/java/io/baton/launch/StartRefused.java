package io.baton.launch;

import java.io.Serial;

/**
 * Baton does not start, for a reason its operator can change. The message is one sentence for people, free of secrets.
 */
final class StartRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    static final int BAD_SETTING = 2;

    private final int exitCode;

    private StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The command line or a setting is wrong. */
    public static StartRefused badSetting(String sentence) {
        return new StartRefused(BAD_SETTING, sentence);
    }

    /** The surroundings are wrong: a port, the data folder, the database. */
    public static StartRefused because(String sentence) {
        return new StartRefused(1, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
