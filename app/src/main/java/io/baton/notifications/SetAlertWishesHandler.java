package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Everybody chooses for oneself; the default of an office is said by its coordinators and by those who manage users,
 * and the audit keeps it. An office that is none of theirs is not there.
 */
@Component
class SetAlertWishesHandler implements CommandHandler<SetAlertWishes, SetAlertWishes.Outcome> {

    private final ActingUsers users;
    private final AlertWishes wishes;
    private final AlertWishTable table;
    private final Audit audit;

    SetAlertWishesHandler(ActingUsers users, AlertWishes wishes, AlertWishTable table, Audit audit) {
        this.users = users;
        this.wishes = wishes;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetAlertWishes> commandType() {
        return SetAlertWishes.class;
    }

    @Override
    public SetAlertWishes.Outcome handle(SetAlertWishes command, Actor actor) {
        ActingUser user = users.get(actor);
        UUID office = command.officeId();
        return new SetAlertWishes.Outcome(
                office == null ? ofUser(user, command) : ofOffice(user, office, command, actor));
    }

    private List<AlertWish> ofUser(ActingUser user, SetAlertWishes command) {
        table.replace(user.organisationId(), user.id(), null, command.chosen());
        return wishes.of(user);
    }

    private List<AlertWish> ofOffice(ActingUser user, UUID officeId, SetAlertWishes command, Actor actor) {
        wishes.requireSays(user, officeId);
        table.replace(user.organisationId(), null, officeId, command.chosen());
        Map<String, String> details = new TreeMap<>();
        command.chosen().forEach((topic, wanted) -> details.put(topic.name(), wanted.toString()));
        audit.record(actor, "ALERT_DEFAULTS_CHANGED", AuditSubject.office(officeId), details);
        return wishes.ofOffice(user, officeId);
    }
}
