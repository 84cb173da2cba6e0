package io.baton.webforms;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Makes leads of submissions that wait in quarantine, or were discarded. */
public record ReleaseSubmissions(List<UUID> submissionIds) implements Command<SubmissionsDecided> {}
