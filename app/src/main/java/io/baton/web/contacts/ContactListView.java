package io.baton.web.contacts;

import io.baton.contacts.ContactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the list of contacts. */
public record ContactListView(
        String q,
        List<ContactRow> contacts,
        @Nullable String firstPath,
        @Nullable String nextPath) {

    /** What a telephone is told to dial. */
    public static String dialled(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }
}
