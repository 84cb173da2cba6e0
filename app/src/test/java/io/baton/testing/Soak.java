package io.baton.testing;

/** How much of something is done: a little in every run, a lot under {@code -Dbaton.soak=true}. */
public final class Soak {

    private Soak() {}

    public static int times(int usually, int soaking) {
        return Boolean.getBoolean("baton.soak") ? soaking : usually;
    }
}
