package io.baton.web.catalogue;

import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeLeadGroup;
import io.baton.catalogue.CreateLeadGroup;
import io.baton.catalogue.LeadGroupView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the lead groups. */
@Controller
class LeadGroupSettingsPages {

    private static final String LIST = "/settings/leads/groups";

    private final Pages pages;
    private final Notices notices;
    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final Reads reads;

    LeadGroupSettingsPages(Pages pages, Notices notices, Catalogue catalogue, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.catalogue = catalogue;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST)
    View list(Caller caller) {
        List<LeadGroupView> all = catalogue.listGroups(caller.organisationId());
        return pages.view(
                "catalogue/groups",
                new GroupsView(
                        all.stream().filter(LeadGroupView::active).toList(),
                        all.stream().filter(group -> !group.active()).toList()));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        return pages.view("catalogue/group", new GroupView(null, GroupForm.EMPTY, FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST)
    View add(Caller caller, HttpServletRequest request, GroupForm form) {
        try {
            LeadGroupView group = runner.run(
                            caller.actor(), new CreateLeadGroup(form.name(), null, form.rule()), FormKeys.of(request))
                    .outcome();
            notices.tell(request, Notice.done("catalogue.groups.added", group.name()));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return again(new GroupView(null, form, FormProblems.of(e)));
        }
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/{id}")
    View edit(Caller caller, @PathVariable UUID id) {
        LeadGroupView group = catalogue.getGroup(caller.organisationId(), id);
        return pages.view("catalogue/group", new GroupView(group, GroupForm.of(group), FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            GroupForm form) {
        try {
            runner.run(caller.actor(), new ChangeLeadGroup(id, version, form.typedName(), null, null, form.rule()));
            notices.tell(request, Notice.done("catalogue.groups.changed", form.typedName()));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            LeadGroupView group =
                    reads.inSnapshot(caller.organisationId(), () -> catalogue.getGroup(caller.organisationId(), id));
            return again(new GroupView(group, form, FormProblems.of(e)));
        }
    }

    /** Puts a group at another place among those in use. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}/place")
    View move(Caller caller, @PathVariable UUID id, @RequestParam int version, @RequestParam int position) {
        runner.run(caller.actor(), new ChangeLeadGroup(id, version, null, position, null, null));
        return Redirects.to(LIST);
    }

    /** Takes a group out of use, or into use again. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}/active")
    View activate(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean active) {
        try {
            LeadGroupView group =
                    runner.run(caller.actor(), new ChangeLeadGroup(id, version, null, null, active, null));
            String key = active ? "catalogue.groups.offered" : "catalogue.groups.retired";
            notices.tell(request, Notice.done(key, group.name()));
        } catch (InvalidInputException e) {
            notices.tell(request, Notice.refused("catalogue.groups.generalStays"));
        }
        return Redirects.to(LIST);
    }

    private View again(GroupView view) {
        return pages.view("catalogue/group", view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
