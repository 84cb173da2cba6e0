package io.baton.web.access;

import io.baton.access.ChangeOffice;
import io.baton.access.CreateOffice;
import io.baton.access.OfficeDetails;
import io.baton.access.OfficeOutcome;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the tree of offices. */
@Controller
class OfficePages {

    private static final String LIST = "/settings/offices";

    private final Pages pages;
    private final Notices notices;
    private final Offices offices;
    private final CommandRunner runner;
    private final Reads reads;

    OfficePages(Pages pages, Notices notices, Offices offices, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.offices = offices;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST)
    View tree(Caller caller) {
        return pages.view(
                "access/offices", new OfficeTreeView(OfficeNode.tree(offices.listAll(caller.organisationId()))));
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller, @RequestParam(required = false) @Nullable UUID parentId) {
        OfficeView parent = parentId == null
                ? offices.corporate(caller.organisationId())
                : offices.get(caller.organisationId(), parentId);
        return pages.view("access/office", page(caller, null, OfficeForm.below(parent), FormProblems.NONE));
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST + "/{id}")
    View edit(Caller caller, @PathVariable UUID id) {
        OfficeView office = offices.get(caller.organisationId(), id);
        return pages.view("access/office", page(caller, office, OfficeForm.of(office), FormProblems.NONE));
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST)
    View add(Caller caller, HttpServletRequest request, OfficeForm form) {
        return run(caller, request, null, form, new CreateOffice(form.details(), false, false), "access.offices.added");
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(Caller caller, HttpServletRequest request, @PathVariable UUID id, OfficeForm form) {
        OfficeView before = office(caller, id);
        ChangeOffice command = new ChangeOffice(id, form.version(), form.details(), before.corporate(), false);
        return run(caller, request, before, form, command, "access.offices.changed");
    }

    /** Says what moving the mark means, before it is done. */
    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST + "/{id}/corporate")
    View askCorporate(Caller caller, @PathVariable UUID id) {
        OfficeView office = offices.get(caller.organisationId(), id);
        return pages.view("access/corporate", page(caller, office, OfficeForm.of(office), FormProblems.NONE));
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/corporate")
    View makeCorporate(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        OfficeView before = office(caller, id);
        OfficeDetails same = OfficeForm.of(before).details();
        ChangeOffice command = new ChangeOffice(id, before.version(), same, true, true);
        return run(caller, request, before, OfficeForm.of(before), command, "access.offices.corporateNow");
    }

    private View run(
            Caller caller,
            HttpServletRequest request,
            @Nullable OfficeView before,
            OfficeForm form,
            Command<OfficeOutcome> command,
            String doneKey) {
        try {
            switch (runner.run(caller.actor(), command)) {
                case OfficeOutcome.Done done ->
                    notices.tell(request, Notice.done(doneKey, done.office().name()));
                case OfficeOutcome.Refused refused ->
                    notices.tell(
                            request,
                            Notice.refused(
                                    "access.offices.refused",
                                    refused.corporate().name()));
            }
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "access/office",
                            page(caller, before, form, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    private OfficeView office(Caller caller, UUID id) {
        return reads.inSnapshot(caller.organisationId(), () -> offices.get(caller.organisationId(), id));
    }

    private OfficePageView page(Caller caller, @Nullable OfficeView office, OfficeForm form, FormProblems problems) {
        List<OfficeView> all = offices.listAll(caller.organisationId());
        Set<UUID> itself = office == null ? Set.of() : offices.withAllBelow(caller.organisationId(), office.id());
        return new OfficePageView(
                office,
                form,
                all.stream().filter(each -> !itself.contains(each.id())).toList(),
                offices.corporate(caller.organisationId()),
                Choices.zones(),
                Choices.countries(caller.user().locale()),
                problems);
    }
}
