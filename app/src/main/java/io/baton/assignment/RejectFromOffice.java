package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office gives leads that were sent in back to the corporate office, and says why. */
public record RejectFromOffice(List<UUID> leadIds, @Nullable String reason)
        implements Command<RejectFromOfficeOutcome> {}
