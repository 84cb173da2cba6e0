package io.baton.campaigns;

import io.baton.shared.KeysetCursor;
import java.util.Optional;

/** The last campaign of a slice: whether it has ended, and its folded name, which is unique. */
record CampaignCursor(boolean ended, String searchName) {

    static Optional<CampaignCursor> read(String cursor) {
        return KeysetCursor.read(cursor, 2)
                .map(values -> new CampaignCursor(Boolean.parseBoolean(values.getFirst()), values.getLast()));
    }

    String write() {
        return KeysetCursor.write(Boolean.toString(ended), searchName);
    }
}
