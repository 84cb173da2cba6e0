package io.baton.lists;

/** An export stands in the audit. */
public record ExportRecorded() {}
