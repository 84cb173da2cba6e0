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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the statuses of the general group. */
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
    View show(Caller caller) {
        LeadGroupView group = catalogue.getGeneralGroup(caller.organisationId());
        StatusForm form = StatusForm.of(catalogue.listAllStatuses(caller.organisationId(), group.id()));
        return pages.view("catalogue/statuses", new StatusesPageView(form, group.version(), FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View change(Caller caller, HttpServletRequest request, @RequestParam int version) {
        StatusForm form = StatusForm.read(request);
        UUID organisationId = caller.organisationId();
        UUID groupId = reads.inSnapshot(
                organisationId, () -> catalogue.getGeneralGroup(organisationId).id());
        try {
            runner.run(caller.actor(), new ChangeStatuses(groupId, version, form.edits()));
            notices.tell(request, Notice.done("catalogue.statuses.changed"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return pages.view(
                    "catalogue/statuses",
                    new StatusesPageView(form, version, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
