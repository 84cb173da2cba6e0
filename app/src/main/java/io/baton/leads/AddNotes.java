package io.baton.leads;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Writes the same note on each of many leads. */
public record AddNotes(List<UUID> leadIds, String text) implements Command<NotesAdded> {

    /** In characters. */
    public static final int LONGEST_TEXT = 10_000;
}
