package io.baton.web.catalogue;

import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeStatuses;
import io.baton.catalogue.LeadGroupView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the statuses of each lead group. */
@Controller
class StatusPages {

    private static final String PATH = "/settings/leads/statuses";

    private final Pages pages;
    private final Notices notices;
    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final Reads reads;

    StatusPages(Pages pages, Notices notices, Catalogue catalogue, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.catalogue = catalogue;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller, @RequestParam(required = false) @Nullable UUID groupId) {
        LeadGroupView group = group(caller, groupId);
        StatusForm form = StatusForm.of(catalogue.listAllStatuses(caller.organisationId(), group.id()));
        return pages.view("catalogue/statuses", view(caller, group, form, group.version(), FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View change(
            Caller caller,
            HttpServletRequest request,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID groupId) {
        StatusForm form = StatusForm.read(request);
        LeadGroupView group = reads.inSnapshot(caller.organisationId(), () -> group(caller, groupId));
        try {
            runner.run(caller.actor(), new ChangeStatuses(group.id(), version, form.edits()));
            notices.tell(request, Notice.done("catalogue.statuses.changed"));
            return Redirects.to(PATH + (group.general() ? "" : "?groupId=" + group.id()));
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "catalogue/statuses",
                            view(caller, group, form, version, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    private LeadGroupView group(Caller caller, @Nullable UUID groupId) {
        return groupId == null
                ? catalogue.getGeneralGroup(caller.organisationId())
                : catalogue.getGroup(caller.organisationId(), groupId);
    }

    private StatusesPageView view(
            Caller caller, LeadGroupView group, StatusForm form, int version, FormProblems problems) {
        return new StatusesPageView(catalogue.listGroups(caller.organisationId()), group, form, version, problems);
    }
}
