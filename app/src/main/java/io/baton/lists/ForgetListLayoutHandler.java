package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Goes back to the layout that lies behind one's own, or behind the office's. Whoever may choose it may forget it;
 * where nothing was chosen nothing changes.
 */
@Component
class ForgetListLayoutHandler implements CommandHandler<ForgetListLayout, ListLayoutSaved> {

    private final ActingUsers users;
    private final ListLayoutTable table;
    private final Audit audit;

    ForgetListLayoutHandler(ActingUsers users, ListLayoutTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ForgetListLayout> commandType() {
        return ForgetListLayout.class;
    }

    @Override
    public ListLayoutSaved handle(ForgetListLayout command, Actor actor) {
        ActingUser user = users.get(actor);
        if (command.views().isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("views"));
        }
        LayoutOwner owner = LayoutOwner.of(user, command.forOffice());
        List<ListView> views = command.views().stream().distinct().toList();
        table.delete(user.organisationId(), owner.userId(), owner.officeId(), views);
        if (command.forOffice()) {
            audit.record(
                    actor,
                    "LIST_LAYOUT_FORGOTTEN",
                    AuditSubject.office(user.office().id()),
                    Map.of("views", names(views)));
        }
        return new ListLayoutSaved(views, command.forOffice());
    }

    private static String names(List<ListView> views) {
        return views.stream().map(ListView::name).collect(Collectors.joining(", "));
    }
}
