package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file with leads and begins to check it.
 *
 * @param officeId the office that gets the leads, or null for that of the actor
 * @param mapping what its columns are, or null for what they were last said to be, or seem to be
 * @param duplicates what becomes of rows that repeat something, or null for what the lead group says
 * @param beginsItself whether leads are made as soon as it is checked, without asking again
 */
public record ReceiveFile(
        StoredFile file,
        @Nullable UUID officeId,
        @Nullable GivenMapping mapping,
        @Nullable WayWithDuplicates duplicates,
        boolean beginsItself)
        implements Command<FileReceived> {}
