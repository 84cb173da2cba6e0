package io.baton.demo;

import io.baton.leads.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans the lives of all leads back from now: so many in each stage of each office, their ages spread evenly from
 * minutes to weeks (evenly in proportion: as many between one and two hours as between one and two weeks).
 */
final class Planner {

    /** How many of a hundred leads are in a stage, and how old the youngest and the oldest of them are. */
    private record Share(int percent, Duration youngest, Duration oldest) {}

    private static final Map<Stage, Share> SHARES = new EnumMap<>(Map.of(
            Stage.UNASSIGNED, new Share(20, Duration.ofMinutes(3), Duration.ofDays(6)),
            Stage.ASSIGNED, new Share(16, Duration.ofMinutes(25), Duration.ofDays(7)),
            Stage.ACCEPTED, new Share(36, Duration.ofHours(3), Duration.ofDays(40)),
            Stage.CLOSED, new Share(28, Duration.ofHours(30), Duration.ofDays(56))));

    /** Little has happened to a lead younger than this. */
    private static final Duration YOUNG = Duration.ofHours(2);

    private static final int SENT_PERCENT = 45;

    /** Leads that went from office to office: each life so often, and how old they are. */
    private static final int TRAVELS = 2;

    private static final Share TRAVELLED = new Share(100, Duration.ofHours(3), Duration.ofDays(12));

    private final Instant now;
    private final List<LeadPlan> plans = new ArrayList<>();

    private Planner(Instant now) {
        this.now = now;
    }

    /** All leads, in no particular order. */
    static List<LeadPlan> plan(Instant now) {
        Planner planner = new Planner(now);
        for (DemoOffice office : DemoOffice.values()) {
            SHARES.forEach((stage, share) -> planner.plan(office, stage, share));
        }
        planner.planTravels();
        return planner.plans;
    }

    private void plan(DemoOffice office, Stage stage, Share share) {
        int count = office.leads() * share.percent() / 100;
        for (int i = 0; i < count; i++) {
            int number = plans.size();
            Dice dice = Dice.of("plan", number);
            Duration age = age(share, (i + dice.fraction()) / count);
            List<Plot> plots = Plot.endingIn(stage);
            Plot plot = age.compareTo(YOUNG) < 0 ? plots.getFirst() : plots.get(i % plots.size());
            // The next one of a stage is older, so that a duplicate comes after the lead it looks like.
            int looksLike = plot == Plot.DUPLICATE && i + 1 < count ? number + 1 : number;
            plans.add(plan(office, number, looksLike, staying(plot), age, dice));
        }
    }

    private void planTravels() {
        Travel[] travels = Travel.values();
        int count = TRAVELS * travels.length;
        for (int i = 0; i < count; i++) {
            int number = plans.size();
            Dice dice = Dice.of("plan", number);
            Duration age = age(TRAVELLED, (i + dice.fraction()) / count);
            Travel travel = travels[i % travels.length];
            plans.add(plan(travel.origin(), number, number, travel.legs(), age, dice));
        }
    }

    private static List<Travel.Leg> staying(Plot plot) {
        return plot.acts().stream().map(act -> new Travel.Leg(act, null)).toList();
    }

    private static Duration age(Share share, double fraction) {
        double ratio = (double) share.oldest().toSeconds() / share.youngest().toSeconds();
        return Duration.ofMillis((long) (share.youngest().toMillis() * Math.pow(ratio, fraction)));
    }

    private LeadPlan plan(
            DemoOffice office, int number, int looksLike, List<Travel.Leg> legs, Duration age, Dice dice) {
        boolean sent = dice.percent(SENT_PERCENT);
        DemoUser typist = dice.one(DemoUser.coordinatorsOf(office));
        Instant arrived = now.minus(age);
        Instant typed = new OfficeHours(office.zone()).atOrAfter(arrived, dice.fraction());
        Instant receivedAt = sent || !typed.isBefore(now.minus(age.dividedBy(2))) ? arrived : typed;
        List<Act> acts = legs.stream().map(Travel.Leg::act).toList();
        List<Instant> times = times(office, acts, receivedAt, dice);
        return new LeadPlan(
                office,
                number,
                looksLike,
                sent,
                sent ? DemoUser.SAM : typist,
                receivedAt,
                steps(office, legs, times, dice));
    }

    /** One after the other, in office hours where that leaves them in the past. */
    private List<Instant> times(DemoOffice office, List<Act> acts, Instant receivedAt, Dice dice) {
        double available = Duration.between(receivedAt, now).toMillis();
        double[] waits = acts.stream()
                .mapToDouble(act -> act.minutes(dice.fraction()) * 60_000)
                .toArray();
        double wanted = java.util.Arrays.stream(waits).sum();
        double scale = Math.min(1, available * 0.9 / Math.max(1, wanted));
        OfficeHours hours = new OfficeHours(office.zone());
        List<Instant> times = new ArrayList<>();
        Instant before = receivedAt;
        for (int i = 0; i < waits.length; i++) {
            Instant wished = hours.atOrAfter(before.plusMillis((long) (waits[i] * scale)), dice.fraction());
            Duration left = Duration.between(before, now);
            int remaining = waits.length - i;
            before = wished.isBefore(now.minus(left.dividedBy(remaining + 1L)))
                    ? wished
                    : before.plus(left.dividedBy(remaining + 1L));
            times.add(before);
        }
        return times;
    }

    private static List<LeadPlan.Step> steps(DemoOffice origin, List<Travel.Leg> legs, List<Instant> times, Dice dice) {
        List<LeadPlan.Step> steps = new ArrayList<>();
        Set<DemoUser> rejecters = EnumSet.noneOf(DemoUser.class);
        DemoOffice office = origin;
        DemoUser holder = null;
        for (int i = 0; i < legs.size(); i++) {
            Act act = legs.get(i).act();
            DemoOffice before = act.isCorporates() ? DemoOffice.LONDON : office;
            DemoOffice sentTo = legs.get(i).to();
            office = sentTo == null ? office : sentTo;
            DemoUser by = act.isCoordinators() || holder == null ? dice.one(coordinators(act, before)) : holder;
            DemoUser to = act.gives() ? recipient(office, holder, rejecters, dice) : null;
            steps.add(new LeadPlan.Step(times.get(i), act, by, to, sentTo));
            if (act == Act.REJECT) {
                rejecters.add(by);
            }
            holder = act.takes() ? null : act.gives() ? to : holder;
        }
        return steps;
    }

    private static List<DemoUser> coordinators(Act act, DemoOffice office) {
        return act.isValidators() ? DemoUser.validatorsOf(office) : DemoUser.coordinatorsOf(office);
    }

    /** Somebody who has not rejected the lead and does not hold it. */
    private static DemoUser recipient(
            DemoOffice office, @Nullable DemoUser holder, Set<DemoUser> rejecters, Dice dice) {
        return dice.one(DemoUser.holdersOf(office).stream()
                .filter(user -> user != holder && !rejecters.contains(user))
                .toList());
    }
}
