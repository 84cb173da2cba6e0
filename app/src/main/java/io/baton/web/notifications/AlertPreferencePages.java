package io.baton.web.notifications;

import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.Requires;
import io.baton.notifications.AlertTopic;
import io.baton.notifications.AlertWish;
import io.baton.notifications.AlertWishes;
import io.baton.notifications.SetAlertWishes;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What one is alerted of: everybody's own choice, and the defaults of offices. */
@Controller
class AlertPreferencePages {

    static final String OWN = "/profile/alerts";

    private static final String OFFICE = "/settings/offices/{id}/alerts";

    private final Pages pages;
    private final Notices notices;
    private final AlertWishes wishes;
    private final Offices offices;
    private final CommandRunner runner;
    private final Reads reads;

    AlertPreferencePages(
            Pages pages, Notices notices, AlertWishes wishes, Offices offices, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.wishes = wishes;
        this.offices = offices;
        this.runner = runner;
        this.reads = reads;
    }

    static String ofOffice(UUID officeId) {
        return OFFICE.replace("{id}", officeId.toString());
    }

    @ForEverySignedIn
    @GetMapping(OWN)
    View own(Caller caller) {
        return pages.view(
                "notifications/wishes",
                new AlertWishesView(
                        null,
                        wishes.of(caller.user()),
                        wishes.says(caller.user(), caller.user().office().id()),
                        caller.user().office()));
    }

    @ForEverySignedIn
    @PostMapping(OWN)
    View choose(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Set<AlertTopic> topics,
            @RequestParam(defaultValue = "false") boolean forget) {
        set(caller, request, null, () -> wishes.of(caller.user()), topics, forget);
        return Redirects.to(OWN);
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping(OFFICE)
    View ofOffice(Caller caller, @PathVariable UUID id) {
        List<AlertWish> defaults = wishes.ofOffice(caller.user(), id);
        return pages.view(
                "notifications/wishes",
                new AlertWishesView(
                        offices.get(caller.organisationId(), id),
                        defaults,
                        false,
                        caller.user().office()));
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @PostMapping(OFFICE)
    View chooseForOffice(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<AlertTopic> topics,
            @RequestParam(defaultValue = "false") boolean forget) {
        set(caller, request, id, () -> wishes.ofOffice(caller.user(), id), topics, forget);
        return Redirects.to(ofOffice(id));
    }

    private void set(
            Caller caller,
            HttpServletRequest request,
            @Nullable UUID officeId,
            Supplier<List<AlertWish>> stands,
            @Nullable Set<AlertTopic> topics,
            boolean forget) {
        Set<AlertTopic> ticked = topics == null ? Set.of() : topics;
        Map<AlertTopic, Boolean> chosen =
                forget ? Map.of() : AlertWishes.chosenBy(reads.inSnapshot(caller.organisationId(), stands), ticked);
        runner.run(caller.actor(), new SetAlertWishes(officeId, chosen));
        notices.tell(request, Notice.done("alerts.wishes.changed"));
    }
}
