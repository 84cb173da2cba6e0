package io.baton.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of accepting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AcceptOutcome {

    /**
     * Each lead has its result.
     *
     * @param contacts how each accepted lead came to its contact
     * @param followed whether the campaign had anything done; null in an outcome kept before campaigns did
     */
    record Answered(
            List<LeadResult> results,
            List<ContactLink> contacts,
            @Nullable Boolean followed) implements AcceptOutcome {

        public Answered {
            // an outcome kept before contacts were told of has none
            contacts = Objects.requireNonNullElse(contacts, List.of());
        }
    }

    /** Refused as a whole: the leads are of several types or campaigns. */
    record MixedSelection() implements AcceptOutcome, NotKept {}
}
