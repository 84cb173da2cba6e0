package io.baton.demo;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way at every start. */
final class Dice {

    private static final long SEED = 20261122;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Each thing has dice of its own, so that a change to one leaves the others as they were. */
    static Dice of(String what, int number) {
        return new Dice(SEED + 31L * what.hashCode() + 1_000_003L * number);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True so many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    /** From 0 to below 1. */
    double fraction() {
        return random.nextDouble();
    }
}
