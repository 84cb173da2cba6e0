package io.baton.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * The acceptance clock: two servers on one database with a million offers out, of which ten thousand fall due within a
 * minute. Measured is the lag, from each deadline to what was done about it. The floor is how long as many rows take
 * that plain SQL writes, a set at a time, in the same run.
 */
final class ClockBench implements Bench.Benchmark {

    private static final int OFFERS = Integer.getInteger("baton.bench.offers", 1_000_000);
    private static final int DUE = 10_000;
    private static final int SECONDS = 60;
    private static final int WHILE_DOWN = 1_000;
    private static final double MOST_LAG_MILLIS = 2_000;
    private static final double MOST_AFTER_START_SECONDS = 60;

    @Override
    public boolean run() throws Exception {
        try (ServedBaton first = ServedBaton.start()) {
            long begun = System.nanoTime();
            try (Connection superuser = first.superuser()) {
                ClockSeed.seed(superuser, OFFERS);
                System.out.printf(
                        Locale.ROOT,
                        "%,d offers seeded in %d s%n",
                        OFFERS,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
                boolean good = steadily(first, superuser);
                return afterStandstill(first) && good;
            }
        }
    }

    /** Ten thousand within a minute, looked at by two servers. */
    private static boolean steadily(ServedBaton first, Connection superuser) throws Exception {
        try (ServedBaton second = ServedBaton.startBeside(first)) {
            System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + "; two servers, first "
                    + first.address() + ", second " + second.address() + ", nothing else");
            ClockSeed.makeDue(superuser, 1, DUE, Duration.ofSeconds(5), Duration.ofSeconds(SECONDS));
            awaitHandled(superuser, Duration.ofSeconds(SECONDS + 60L));
            return report(superuser);
        }
    }

    private static boolean report(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("""
                        select percentile_cont(0.5) within group (order by lag) as p50,
                            percentile_cont(0.95) within group (order by lag) as p95,
                            percentile_cont(0.99) within group (order by lag) as p99,
                            max(lag) as longest, min(lag) as shortest, count(*) as handled,
                            (select count(*) from (select lead_id from lead_event where type in ('REVOKED', 'EXPIRED')
                                group by lead_id having count(*) > 1) as several) as twice
                        from (select extract(epoch from expired_at - deadline) * 1000 as lag from assignment
                            where expired_at is not null) as handled""")) {
            row.next();
            System.out.printf(
                    Locale.ROOT,
                    "lag in ms: p50 %.0f, p95 %.0f, p99 %.0f, longest %.0f, shortest %.0f; %,d handled, %d twice%n",
                    row.getDouble("p50"),
                    row.getDouble("p95"),
                    row.getDouble("p99"),
                    row.getDouble("longest"),
                    row.getDouble("shortest"),
                    row.getInt("handled"),
                    row.getInt("twice"));
            System.out.printf(
                    Locale.ROOT,
                    "floor: as many rows by plain SQL take %.0f ms in all%n",
                    ClockSeed.plain(superuser, DUE));
            return row.getDouble("p99") < MOST_LAG_MILLIS
                    && row.getDouble("shortest") >= 0
                    && row.getInt("handled") == DUE
                    && row.getInt("twice") == 0;
        }
    }

    /** A thousand pass while everything is down: how long after the start the last of them is done with. */
    private static boolean afterStandstill(ServedBaton stopped) throws Exception {
        try (Connection superuser = stopped.superuser()) {
            ClockSeed.makeDue(superuser, 2 * DUE + 1, WHILE_DOWN, Duration.ofSeconds(5), Duration.ofSeconds(1));
        }
        stopped.stop();
        long begun = System.nanoTime();
        try (ServedBaton again = ServedBaton.startAgain(stopped);
                Connection superuser = again.superuser()) {
            double started = (System.nanoTime() - begun) / 1e9;
            awaitHandled(superuser, Duration.ofMinutes(2));
            double handled = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,d that passed while all was down: done %.1f s after the start began (it served after %.1f s)%n",
                    WHILE_DOWN,
                    handled,
                    started);
            return handled < MOST_AFTER_START_SECONDS;
        }
    }

    private static void awaitHandled(Connection superuser, Duration longest) throws SQLException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        // All others are due in a day and later.
        String left = "select count(*) from assignment where state = 'OFFERED' and expired_at is null"
                + " and deadline < baton_now() + interval '1 hour'";
        try (Statement statement = superuser.createStatement()) {
            while (System.nanoTime() < end) {
                try (ResultSet row = statement.executeQuery(left)) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
        System.out.println("Not all were done with in time");
    }
}
