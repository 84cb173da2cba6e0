package io.baton.web;

import io.baton.access.Holder;
import io.baton.access.PersonWithWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form that hands over what somebody has.
 *
 * @param path of the page
 * @param back where it came from
 * @param icon of where nobody has anything
 * @param words what its texts begin with, such as {@code tasks.handOver.}
 * @param people who has any
 * @param others who can get it, besides the user
 * @param from whose was chosen, or null
 * @param to who was chosen to get it, or null
 * @param refusal the code of why not, or null
 */
public record HandOverView(
        String path,
        String back,
        String icon,
        String words,
        List<PersonWithWork> people,
        List<Holder> others,
        @Nullable UUID from,
        @Nullable UUID to,
        FormProblems problems,
        @Nullable String refusal) {

    public String title(Ui ui) {
        return ui.t(words + "title");
    }
}
