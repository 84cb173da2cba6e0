package io.baton.tasks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of a command on a task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface TaskOutcome {

    /** It is as asked. */
    record Kept(TaskView task) implements TaskOutcome {}

    /**
     * It is not: {@code TASK_DONE}, {@code USER_INACTIVE} or {@code NOT_PERMITTED}.
     *
     * @param now the task as it is, or null where there is none
     */
    record Refused(Refusal refusal, @Nullable TaskView now) implements TaskOutcome, NotKept {}
}
