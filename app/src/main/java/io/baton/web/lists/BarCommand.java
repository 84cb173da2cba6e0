package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.assignment.CustodyCommand;
import io.baton.bulk.BulkTask;
import io.baton.leads.LeadVisibility;
import java.util.Arrays;
import java.util.Locale;

/**
 * The commands on leads, in the order they stand in wherever they can be given: bar, drawer, page of a lead, sheet of
 * keys. The first that applies is the prominent one.
 */
public enum BarCommand {
    ACCEPT("/leads/accept", "y"),
    ASSIGN("/leads/dialogs/assign", "a"),
    AUTO_ASSIGN("/leads/auto-assign", "m"),
    DISPATCH("/leads/dialogs/dispatch", "p"),
    STATUS("/leads/dialogs/status", "s"),
    REVOKE("/leads/dialogs/revoke", "r"),
    RECALL("/leads/dialogs/recall", "b"),
    REOPEN("/leads/reopen", "o"),
    FORWARD("/leads/dialogs/forward", "f"),
    CAMPAIGN("/leads/dialogs/campaign", "i"),
    GROUP("/leads/dialogs/group", "u"),
    NOTE("/leads/dialogs/note", "n"),
    REJECT("/leads/dialogs/reject", "d"),
    REJECT_FROM_OFFICE("/leads/dialogs/reject-from-office", "g"),
    CLOSE("/leads/dialogs/close", "l"),
    VALIDATE("/leads/dialogs/validate", "v");

    private final String action;
    private final String key;

    BarCommand(String action, String key) {
        this.action = action;
        this.key = key;
    }

    /** The one of the same name. */
    public static BarCommand of(CustodyCommand command) {
        return valueOf(command.name());
    }

    /** Where the tagged leads are sent: what it does at once, or the dialog that asks first. */
    public String action() {
        return action;
    }

    /** The key that presses it. */
    public String key() {
        return key;
    }

    /** Its name in the rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
        return "command." + name();
    }

    /** Whether it can be given for all leads of a list, by bulk work. */
    public boolean isForWholeLists() {
        return Arrays.stream(BulkTask.Kind.values())
                .anyMatch(kind -> kind.name().equals(name()));
    }

    /** Whether there can be a lead for which this user gives it. */
    public boolean isFor(ActingUser user) {
        return switch (this) {
            case ASSIGN, AUTO_ASSIGN -> user.may(Right.LEAD_ASSIGN);
            case DISPATCH, RECALL -> LeadVisibility.recalls(user);
            case FORWARD -> user.may(Right.LEAD_FORWARD);
            case CAMPAIGN -> user.may(Right.CAMPAIGN_MANAGE);
            case GROUP, REJECT_FROM_OFFICE -> user.may(Right.LEAD_SCREEN);
            case REVOKE -> user.may(Right.LEAD_REVOKE);
            case NOTE -> user.may(Right.LEAD_FOLLOW_UP);
            case VALIDATE -> user.may(Right.RATIO_VALIDATE);
            case ACCEPT, STATUS, REJECT -> answers(user);
            case CLOSE, REOPEN -> answers(user) || user.may(Right.LEAD_SCREEN);
        };
    }

    /** Coordinators have the right as well, but there is nothing to answer for who cannot hold leads. */
    private static boolean answers(ActingUser user) {
        return user.may(Right.LEAD_ANSWER) && user.mayHoldLeads();
    }
}
