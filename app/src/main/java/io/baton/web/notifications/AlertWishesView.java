package io.baton.web.notifications;

import io.baton.access.OfficeView;
import io.baton.notifications.AlertWish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is alerted of: the reader, or the users of an office by default.
 *
 * @param office whose default it is, or null for the reader's own choice
 * @param defaults whether the reader may say the defaults of the own office
 * @param ownOffice the reader's office
 */
public record AlertWishesView(
        @Nullable OfficeView office, List<AlertWish> wishes, boolean defaults, OfficeView ownOffice) {

    /** Where the form goes. */
    public String action() {
        return office == null ? AlertPreferencePages.OWN : AlertPreferencePages.ofOffice(office.id());
    }

    /** Whether anything was chosen that can be forgotten. */
    public boolean chosen() {
        return wishes.stream().anyMatch(AlertWish::chosen);
    }
}
