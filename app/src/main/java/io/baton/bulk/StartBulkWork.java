package io.baton.bulk;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * Begins a command over many leads, which a job carries out.
 *
 * @param selection the list they were found in, as the query of an address
 * @param leadIds the leads as they stand in that list now; what comes into the list later is none of them
 */
public record StartBulkWork(BulkTask task, String selection, List<UUID> leadIds) implements Command<BulkWorkStarted> {

    /** Most leads in one bulk work. */
    public static final int MOST_LEADS = 100_000;
}
