package io.baton.web.leads;

import io.baton.assignment.CustodyCommand;
import org.jspecify.annotations.Nullable;

/**
 * A button on the page of a lead.
 *
 * @param action where the lead is sent: what it does at once, or the dialog that asks first
 * @param key the key that presses it, or null
 */
public record LeadCommand(
        String textKey, String action, @Nullable String key) {

    static LeadCommand of(CustodyCommand command) {
        return switch (command) {
            case ACCEPT -> new LeadCommand("command.ACCEPT", "/leads/accept", "y");
            case ASSIGN -> new LeadCommand("command.ASSIGN", "/leads/dialogs/assign", "a");
            case REVOKE -> new LeadCommand("command.REVOKE", "/leads/dialogs/revoke", "r");
            case REJECT -> new LeadCommand("command.REJECT", "/leads/dialogs/reject", null);
            case STATUS -> new LeadCommand("command.STATUS", "/leads/dialogs/status", "s");
            case CLOSE -> new LeadCommand("command.CLOSE", "/leads/dialogs/close", null);
            case REOPEN -> new LeadCommand("command.REOPEN", "/leads/reopen", null);
        };
    }
}
