package io.baton.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Both clocks in one hand: the one for what people see, and {@code baton_now()}, which decides. Runs on from where it
 * is set, as time does.
 */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile @Nullable TestDatabase database;

    /** Moves both clocks on (or back, by a negative duration). */
    public void advance(Duration duration) {
        move(offset.plus(duration));
    }

    /** Sets both clocks to an instant. */
    public void setTo(Instant instant) {
        move(Duration.between(Clock.systemUTC().instant(), instant));
    }

    /** Back to the real time. */
    public void reset() {
        if (!offset.isZero()) {
            move(Duration.ZERO);
        }
    }

    void use(@Nullable TestDatabase current) {
        database = current;
        offset = Duration.ZERO;
    }

    private void move(Duration newOffset) {
        TestDatabase current = database;
        if (current == null) {
            throw new IllegalStateException("only a @BatonTest can move the clock");
        }
        offset = newOffset;
        current.asOwner(owner -> owner.execute("create or replace function baton_now() returns timestamptz"
                + " language sql volatile return clock_timestamp()" + offsetSql(newOffset)));
    }

    // The catalogue test compares with the migrated function, so that zero must leave no trace.
    private static String offsetSql(Duration offset) {
        return offset.isZero() ? "" : " + interval '" + offset.toNanos() / 1000 + " microseconds'";
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
