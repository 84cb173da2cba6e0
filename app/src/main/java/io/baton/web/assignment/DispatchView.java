package io.baton.web.assignment;

import io.baton.assignment.PossibleOffice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that chooses to which offices leads are dispatched.
 *
 * @param from the corporate office's name
 * @param chosen which are ticked
 * @param problemKey the key of what is wrong with the choice, or null
 */
public record DispatchView(
        Tagged tagged,
        String from,
        List<PossibleOffice> offices,
        List<UUID> chosen,
        @Nullable String problemKey) {

    public boolean isChosen(PossibleOffice office) {
        return chosen.contains(office.officeId());
    }
}
