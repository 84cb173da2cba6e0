package io.baton.access;

import io.baton.platform.Actor;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit what of a user was changed. */
@Component
class UserAudit {

    private final Audit audit;

    UserAudit(Audit audit) {
        this.audit = audit;
    }

    void recordChange(UserView before, UserView after, boolean newPassword, Actor actor) {
        AuditSubject user = AuditSubject.user(after.id());
        Map<String, Object> changes = changes(before, after);
        if (!changes.isEmpty()) {
            audit.record(actor, AuditType.USER_CHANGED.name(), user, changes);
        }
        if (newPassword) {
            audit.record(actor, AuditType.PASSWORD_CHANGED.name(), user);
        }
        if (before.active() != after.active()) {
            AuditType type = after.active() ? AuditType.USER_ACTIVATED : AuditType.USER_DEACTIVATED;
            audit.record(actor, type.name(), user);
        }
    }

    /** Each changed field with what it was and what it is. */
    static Map<String, Object> changes(UserView before, UserView after) {
        Map<String, Object> changes = new TreeMap<>();
        note(changes, "email", before.email(), after.email());
        note(changes, "name", before.name(), after.name());
        note(changes, "office", before.officeName(), after.officeName());
        note(changes, "packages", before.packages(), after.packages());
        note(changes, "class", before.userClass(), after.userClass());
        note(changes, "enterpriseView", before.enterpriseView(), after.enterpriseView());
        note(changes, "branches", before.branches(), after.branches());
        note(changes, "locale", before.locale(), after.locale());
        note(changes, "zone", before.zone(), after.zone());
        return changes;
    }

    private static void note(Map<String, Object> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, Audit.changed(from, to));
        }
    }
}
