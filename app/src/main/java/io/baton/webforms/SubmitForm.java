package io.baton.webforms;

import io.baton.platform.Command;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what a stranger sent: as a lead, or in quarantine where something was noticed.
 *
 * @param nonce of the rendering that was sent
 * @param content what was typed, by the names of the fields; nothing blank, and nothing that was not asked
 * @param consent whether the text was agreed to
 * @param consentVersion of the text that was shown, or 0 where that is not known
 * @param noticed what speaks against it; empty for a lead
 */
public record SubmitForm(
        UUID formId,
        UUID nonce,
        Map<String, String> content,
        boolean consent,
        int consentVersion,
        Set<QuarantineReason> noticed)
        implements Command<SubmitOutcome> {

    public SubmitForm {
        content = Map.copyOf(content);
        noticed = Set.copyOf(noticed);
    }
}
