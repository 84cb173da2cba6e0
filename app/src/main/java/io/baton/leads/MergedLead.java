package io.baton.leads;

import java.util.List;
import java.util.UUID;

/** A duplicate that was merged into another lead: its record, notes and history are read where that one is. */
public record MergedLead(
        UUID id, long number, String displayName, List<LeadNoteView> notes, List<LeadEventView> events) {}
