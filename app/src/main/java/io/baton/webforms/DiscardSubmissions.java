package io.baton.webforms;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Says of submissions that wait in quarantine that they are none. */
public record DiscardSubmissions(List<UUID> submissionIds) implements Command<SubmissionsDecided> {}
