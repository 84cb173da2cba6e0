package io.baton.platform;

/** Somebody changed it since the caller read it. */
public final class StaleVersionException extends RuntimeException {

    private final int currentVersion;

    public StaleVersionException(int currentVersion) {
        super("changed meanwhile: it is at version " + currentVersion);
        this.currentVersion = currentVersion;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
