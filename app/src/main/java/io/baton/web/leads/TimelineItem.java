package io.baton.web.leads;

import io.baton.platform.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead, to be told in a sentence.
 *
 * @param icon of Tabler's set
 * @param key the sentence's key
 * @param names what stands in it
 * @param said what somebody wrote, word for word, or null
 * @param changes the fields an edit changed
 * @param channel by what way, where that is worth saying, or null
 * @param until the instant it is about, such as a deadline, or null
 * @param merged the duplicate it happened to, or null where it was the lead itself
 */
public record TimelineItem(
        Instant at,
        String icon,
        String key,
        List<String> names,
        @Nullable String said,
        List<Change> changes,
        @Nullable Channel channel,
        @Nullable Instant until,
        @Nullable String merged) {

    TimelineItem(
            Instant at,
            String icon,
            String key,
            List<String> names,
            @Nullable String said,
            List<Change> changes,
            @Nullable Channel channel) {
        this(at, icon, key, names, said, changes, channel, null, null);
    }

    /** The same, with the instant it is about. */
    TimelineItem until(@Nullable Instant instant) {
        return new TimelineItem(at, icon, key, names, said, changes, channel, instant, merged);
    }

    /** The same, of a duplicate that was merged into the lead. */
    TimelineItem ofMerged(String label) {
        return new TimelineItem(at, icon, key, names, said, changes, channel, until, label);
    }

    /**
     * A changed field.
     *
     * @param key the name's key, or null for a custom field
     * @param label the name of a custom field, or null
     */
    public record Change(
            @Nullable String key,
            @Nullable String label,
            @Nullable String from,
            @Nullable String to) {}
}
