package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes how a file is brought in, before it is; the file is checked anew.
 *
 * @param content the file read in another format, or null when that stays
 */
public record ChangeImport(
        UUID importId,
        UUID officeId,
        GivenMapping mapping,
        WayWithDuplicates duplicates,
        @Nullable SheetContent content)
        implements Command<ImportMoved> {}
