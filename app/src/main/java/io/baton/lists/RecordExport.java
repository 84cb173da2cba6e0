package io.baton.lists;

import io.baton.platform.Command;

/**
 * Records that somebody took leads out as a file.
 *
 * @param format of the file, such as {@code XLSX}
 * @param leads how many are in it
 */
public record RecordExport(LeadSelection selection, String format, int leads) implements Command<ExportRecorded> {}
