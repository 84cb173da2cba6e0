package io.baton.web.tasks;

import io.baton.access.Holder;
import io.baton.tasks.PersonWithTasks;
import io.baton.web.FormProblems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form that hands tasks over.
 *
 * @param people who has any
 * @param others who can get them, besides the user
 * @param from whose tasks were chosen, or null
 * @param to who was chosen to get them, or null
 * @param refusal the code of why not, or null
 */
public record HandOverView(
        List<PersonWithTasks> people,
        List<Holder> others,
        @Nullable UUID from,
        @Nullable UUID to,
        FormProblems problems,
        @Nullable String refusal) {}
