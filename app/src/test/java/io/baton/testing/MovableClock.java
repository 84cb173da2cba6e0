package io.baton.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Both clocks in one hand: the one for what people see, and {@code baton_now()}, which decides. Runs on from where it
 * is set, as time does, unless it is stopped.
 */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile Duration wrongBy = Duration.ZERO;
    private volatile @Nullable Instant stoppedAt;
    private volatile @Nullable TestDatabase database;

    /** Moves both clocks on (or back, by a negative duration). */
    public void advance(Duration duration) {
        move(offset.plus(duration));
    }

    /** Sets both clocks to an instant. */
    public void setTo(Instant instant) {
        move(Duration.between(Clock.systemUTC().instant(), instant));
    }

    /** Stops both clocks at an instant, until they are moved again. */
    public void stopAt(Instant instant) {
        decideBy("return timestamptz '" + instant.truncatedTo(ChronoUnit.MICROS) + "'");
        stoppedAt = instant;
    }

    /** The server's own clock goes wrong, so much ahead or, by a negative duration, behind; what decides does not. */
    public void goWrongBy(Duration duration) {
        wrongBy = duration;
    }

    /** Back to the real time. */
    public void reset() {
        wrongBy = Duration.ZERO;
        if (!offset.isZero() || stoppedAt != null) {
            move(Duration.ZERO);
        }
    }

    void use(@Nullable TestDatabase current) {
        database = current;
        offset = Duration.ZERO;
        wrongBy = Duration.ZERO;
        stoppedAt = null;
    }

    private void move(Duration newOffset) {
        decideBy("return clock_timestamp()" + offsetSql(newOffset));
        offset = newOffset;
        stoppedAt = null;
    }

    private void decideBy(String body) {
        TestDatabase current = database;
        if (current == null) {
            throw new IllegalStateException("only a @BatonTest can move the clock");
        }
        current.asOwner(owner -> owner.execute(
                "create or replace function baton_now() returns timestamptz language sql volatile " + body));
    }

    // The catalogue test compares with the migrated function, so that zero must leave no trace.
    private static String offsetSql(Duration offset) {
        return offset.isZero() ? "" : " + interval '" + offset.toNanos() / 1000 + " microseconds'";
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return (stopped == null ? Clock.systemUTC().instant().plus(offset) : stopped).plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.plus(wrongBy));
    }
}
