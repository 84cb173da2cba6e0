package io.baton.assignment;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.ContinualJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The steps of the acceptance clock before its end: has people reminded of offers whose time is nearly over. Several
 * servers do this side by side; each reminder is given once, because it is decided under the lock of its lead.
 */
@Component
class ReminderClock implements ContinualJob {

    private final OfferSweep sweep;
    private final DueOfferQuery offers;
    private final CommandRunner runner;

    ReminderClock(OfferSweep sweep, DueOfferQuery offers, CommandRunner runner) {
        this.sweep = sweep;
        this.offers = offers;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration run() {
        return sweep.look(
                offers::untilNextReminder,
                offers::listToRemind,
                (organisation, leads) -> runner.run(Actor.system(organisation), new RemindAssignees(leads))
                        .reminded());
    }
}
