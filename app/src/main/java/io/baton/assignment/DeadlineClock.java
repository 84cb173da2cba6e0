package io.baton.assignment;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.ContinualJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The acceptance clock: has what nobody answered in time done with. Several servers do this side by side; each lead is
 * done with once, because it is decided under its lock.
 */
@Component
class DeadlineClock implements ContinualJob {

    private final OfferSweep sweep;
    private final DueOfferQuery offers;
    private final CommandRunner runner;

    DeadlineClock(OfferSweep sweep, DueOfferQuery offers, CommandRunner runner) {
        this.sweep = sweep;
        this.offers = offers;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Duration run() {
        return sweep.look(
                offers::untilNextIsOver,
                offers::listOver,
                (organisation, leads) -> runner.run(Actor.system(organisation), new ExpireOffers(leads))
                        .all());
    }
}
