package io.baton.assignment;

import io.baton.leads.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a lead now, told to whoever came too late. Of a lead that is in an office the user has no part in, no
 * more is told than which office that is.
 *
 * @param elsewhere whether it is in such an office
 */
public record LeadNow(
        long number,
        String displayName,
        Stage stage,
        @Nullable UUID holderUserId,
        @Nullable String holderName,
        UUID officeId,
        String officeName,
        boolean elsewhere) {}
