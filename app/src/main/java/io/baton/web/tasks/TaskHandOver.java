package io.baton.web.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.shared.Refusal;
import io.baton.tasks.HandOverOutcome;
import io.baton.tasks.HandOverTasks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands over all that somebody has still to do, however many commands that takes. Not inside an open transaction. */
@Component
public class TaskHandOver {

    /**
     * What came of it.
     *
     * @param count how many tasks were handed over
     * @param refusal why not, or not all of them; else null
     */
    public record Result(int count, @Nullable Refusal refusal) {}

    private final CommandRunner runner;

    TaskHandOver(CommandRunner runner) {
        this.runner = runner;
    }

    /** Throws where one of them is nobody, or both are the same. */
    public Result handOver(Actor actor, UUID fromUserId, UUID toUserId) {
        int count = 0;
        while (true) {
            switch (runner.run(actor, new HandOverTasks(fromUserId, toUserId))) {
                case HandOverOutcome.Refused refused -> {
                    return new Result(count, refused.refusal());
                }
                case HandOverOutcome.HandedOver done -> {
                    count += done.count();
                    if (done.left() == 0 || done.count() == 0) {
                        return new Result(count, null);
                    }
                }
            }
        }
    }
}
