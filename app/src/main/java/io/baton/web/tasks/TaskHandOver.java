package io.baton.web.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.tasks.HandOverTasks;
import io.baton.web.HandOverResult;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands over all that somebody has still to do, however many commands that takes. */
@Component
public class TaskHandOver {

    private final CommandRunner runner;

    TaskHandOver(CommandRunner runner) {
        this.runner = runner;
    }

    /** Throws where one of them is nobody, or both are the same. Not inside an open transaction. */
    public HandOverResult handOver(Actor actor, UUID fromUserId, UUID toUserId) {
        return HandOverResult.ofAll(() -> runner.run(actor, new HandOverTasks(fromUserId, toUserId)));
    }
}
