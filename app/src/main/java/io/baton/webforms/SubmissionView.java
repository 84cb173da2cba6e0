package io.baton.webforms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent by a web form.
 *
 * @param reasons why it did not become a lead by itself
 * @param content what was typed; empty once it is a lead, which has it
 * @param consentGiven null where nothing was to be agreed to
 * @param address the network address it came from, while it is no lead
 */
public record SubmissionView(
        UUID id,
        UUID formId,
        String formName,
        UUID officeId,
        String officeName,
        Instant receivedAt,
        SubmissionState state,
        List<QuarantineReason> reasons,
        Map<String, String> content,
        @Nullable Boolean consentGiven,
        @Nullable String consentText,
        @Nullable Integer consentVersion,
        @Nullable String address,
        @Nullable UUID leadId,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {}
