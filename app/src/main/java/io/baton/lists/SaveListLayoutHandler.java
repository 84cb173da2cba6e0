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
 * Chooses the columns of lists: for oneself whoever sees leads; for the own office its coordinators, which the audit
 * keeps. Refused as wrong input: no view, no column, more than forty, one twice, one that is not there.
 */
@Component
class SaveListLayoutHandler implements CommandHandler<SaveListLayout, ListLayoutSaved> {

    private final ActingUsers users;
    private final ListLayouts layouts;
    private final ListLayoutTable table;
    private final Audit audit;

    SaveListLayoutHandler(ActingUsers users, ListLayouts layouts, ListLayoutTable table, Audit audit) {
        this.users = users;
        this.layouts = layouts;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SaveListLayout> commandType() {
        return SaveListLayout.class;
    }

    @Override
    public ListLayoutSaved handle(SaveListLayout command, Actor actor) {
        ActingUser user = users.get(actor);
        List<FieldProblem> problems = ListLayoutRules.check(command.views(), command.columns(), layouts.listAll(user));
        InvalidInputException.throwIfAny(problems);
        LayoutOwner owner = LayoutOwner.of(user, command.forOffice());
        List<ListView> views = command.views().stream().distinct().toList();
        table.replace(user.organisationId(), owner.userId(), owner.officeId(), views, command.columns());
        if (command.forOffice()) {
            String codes = command.columns().stream().map(LayoutColumn::code).collect(Collectors.joining(", "));
            audit.record(
                    actor,
                    "LIST_LAYOUT_CHANGED",
                    AuditSubject.office(user.office().id()),
                    Map.of("views", names(views), "columns", codes));
        }
        return new ListLayoutSaved(views, command.forOffice());
    }

    private static String names(List<ListView> views) {
        return views.stream().map(ListView::name).collect(Collectors.joining(", "));
    }
}
