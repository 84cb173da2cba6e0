package io.baton.web.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands of the bar under a list, in the order they stand in; the first that applies is the prominent one. */
public enum BarCommand {
    ACCEPT("/leads/accept", "y"),
    ASSIGN("/leads/dialogs/assign", "a"),
    REVOKE("/leads/dialogs/revoke", "r"),
    STATUS("/leads/dialogs/status", "s"),
    NOTE("/leads/dialogs/note", "n"),
    REJECT("/leads/dialogs/reject", null),
    CLOSE("/leads/dialogs/close", null),
    REOPEN("/leads/reopen", null);

    private final String action;
    private final @Nullable String key;

    BarCommand(String action, @Nullable String key) {
        this.action = action;
        this.key = key;
    }

    /** Where the tagged leads are sent: what it does at once, or the dialog that asks first. */
    public String action() {
        return action;
    }

    /** The key that presses it, or null. */
    public @Nullable String key() {
        return key;
    }

    /** Its name in the rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
        return "command." + name();
    }
}
