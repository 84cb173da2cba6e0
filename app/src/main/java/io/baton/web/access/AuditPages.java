package io.baton.web.access;

import io.baton.access.Audit;
import io.baton.access.AuditEntryView;
import io.baton.access.AuditFilter;
import io.baton.access.Right;
import io.baton.access.UserFilter;
import io.baton.access.Users;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.shared.Slice;
import io.baton.web.Pages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** Settings: who signed in and who changed what. */
@Controller
class AuditPages {

    private static final String PATH = "/settings/audit";
    private static final int STRETCH = 50;
    private static final int MOST_PEOPLE = 500;

    private final Pages pages;
    private final Audit audit;
    private final Users users;

    AuditPages(Pages pages, Audit audit, Users users) {
        this.pages = pages;
        this.audit = audit;
        this.users = users;
    }

    @Requires(Right.AUDIT_VIEW)
    @GetMapping(PATH)
    View list(
            Caller caller,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable String cursor) {
        AuditFilter filter = new AuditFilter(type.isEmpty() ? null : type, personId);
        Slice<AuditEntryView> found = audit.list(caller.organisationId(), filter, cursor, STRETCH);
        String person = personId == null ? "" : personId.toString();
        return pages.view(
                "access/audit",
                new AuditView(
                        found.items().stream().map(AuditLine::of).toList(),
                        audit.listTypes(caller.organisationId()),
                        type,
                        people(caller),
                        person,
                        next(type, person, found.nextCursor())));
    }

    private List<Choice> people(Caller caller) {
        return users.list(caller.organisationId(), UserFilter.ALL, null, MOST_PEOPLE).items().stream()
                .map(user -> new Choice(user.id().toString(), user.name()))
                .toList();
    }

    private static @Nullable String next(String type, String person, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("type", "{type}")
                        .queryParam("personId", "{person}")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(type, person, cursor)
                        .toUriString();
    }
}
