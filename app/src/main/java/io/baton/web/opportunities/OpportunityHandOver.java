package io.baton.web.opportunities;

import io.baton.contacts.HandOverOpportunities;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.web.HandOverResult;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands over all opportunities somebody works on, however many commands that takes. */
@Component
public class OpportunityHandOver {

    private final CommandRunner runner;

    OpportunityHandOver(CommandRunner runner) {
        this.runner = runner;
    }

    /** Throws where one of them is nobody, or both are the same. Not inside an open transaction. */
    public HandOverResult handOver(Actor actor, UUID fromUserId, UUID toUserId) {
        return HandOverResult.ofAll(() -> runner.run(actor, new HandOverOpportunities(fromUserId, toUserId)));
    }
}
