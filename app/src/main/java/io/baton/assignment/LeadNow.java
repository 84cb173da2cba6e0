package io.baton.assignment;

import io.baton.leads.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is true of a lead now, told to whoever came too late. */
public record LeadNow(
        long number,
        String displayName,
        Stage stage,
        @Nullable UUID holderUserId,
        @Nullable String holderName) {}
