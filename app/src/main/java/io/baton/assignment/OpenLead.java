package io.baton.assignment;

import io.baton.leads.Stage;
import java.util.UUID;

/** A lead that somebody holds and has not finished. */
public record OpenLead(UUID id, long number, String displayName, Stage stage, UUID holdingOfficeId) {}
