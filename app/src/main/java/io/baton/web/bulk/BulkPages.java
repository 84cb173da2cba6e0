package io.baton.web.bulk;

import io.baton.access.Right;
import io.baton.bulk.BulkTask;
import io.baton.bulk.BulkWorkStarted;
import io.baton.bulk.BulkWorkStopped;
import io.baton.bulk.BulkWorkView;
import io.baton.bulk.BulkWorks;
import io.baton.bulk.StartBulkWork;
import io.baton.bulk.StopBulkWork;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.Leads;
import io.baton.lists.LeadList;
import io.baton.lists.LeadSelection;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.lists.FilterChoices;
import io.baton.web.lists.ListAddress;
import io.baton.web.lists.ListParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Bulk work over a whole list: where it begins, how far it is, what came of it. */
@Controller
class BulkPages {

    static final String LIST = "/leads/bulk-works";
    static final String NEW = LIST + "/new";

    private static final int REFUSED_SHOWN = 100;

    private final Pages pages;
    private final Notices notices;
    private final BulkDialogs dialogs;
    private final BulkNames names;
    private final FilterChoices filters;
    private final BulkWorks works;
    private final Leads leads;
    private final LeadList lists;
    private final CommandRunner commands;
    private final Reads reads;

    BulkPages(
            Pages pages,
            Notices notices,
            BulkDialogs dialogs,
            BulkNames names,
            FilterChoices filters,
            BulkWorks works,
            Leads leads,
            LeadList lists,
            CommandRunner commands,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.dialogs = dialogs;
        this.names = names;
        this.filters = filters;
        this.works = works;
        this.leads = leads;
        this.lists = lists;
        this.commands = commands;
        this.reads = reads;
    }

    /** @param task what is to be done; without one it is to be chosen */
    @GetMapping(NEW)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View choose(
            @ModelAttribute ListParameters parameters,
            @RequestParam(required = false) BulkTask.@Nullable Kind task,
            Caller caller) {
        return pages.view(
                "bulk/new",
                dialogs.open(
                        caller.user(), address(parameters, caller), task == null ? null : BulkForm.of(task), null));
    }

    @PostMapping(LIST)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View start(
            @ModelAttribute ListParameters parameters,
            @RequestParam BulkTask.Kind task,
            @ModelAttribute BulkForm form,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = address(parameters, caller);
        String missing = form.missing();
        if (missing != null) {
            return again(caller, address, form, missing);
        }
        List<UUID> ids = reads.inSnapshot(
                caller.organisationId(),
                () -> lists.firstIds(caller.user(), address.selection(), StartBulkWork.MOST_LEADS + 1));
        try {
            BulkWorkStarted started = commands.run(
                            caller.actor(),
                            new StartBulkWork(form.toTask(), address.selection().query(), ids),
                            FormKeys.of(request))
                    .outcome();
            return Redirects.to(LIST + "/" + started.workId());
        } catch (InvalidInputException e) {
            return again(caller, address, form, problemKey(e));
        }
    }

    @GetMapping(LIST)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View list(Caller caller) {
        return pages.view("bulk/list", new BulkListView(works.list(caller.user())));
    }

    @GetMapping(LIST + "/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View show(@PathVariable UUID id, Caller caller) {
        BulkWorkView work = works.get(caller.user(), id);
        ListAddress list = new ListAddress(LeadSelection.read(work.selection()), null, null);
        return pages.view(
                "bulk/work",
                new BulkWorkPageView(
                        work,
                        names.of(caller.organisationId(), work.task()),
                        list,
                        filters.chips(caller.user(), list),
                        works.countRefusals(caller.user(), work),
                        BulkWorkPageView.refused(
                                works.listRefused(caller.user(), work, REFUSED_SHOWN),
                                ids -> leads.list(caller.user(), ids))));
    }

    @PostMapping(LIST + "/{id}/stop")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View stop(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        BulkWorkStopped stopped = commands.run(caller.actor(), new StopBulkWork(id));
        notices.tell(request, stopped.done() ? Notice.done("bulk.stopped") : Notice.refused("bulk.ended"));
        return Redirects.to(LIST + "/" + id);
    }

    private ListAddress address(ListParameters parameters, Caller caller) {
        return parameters.address(lists.waitingView(caller.user())).at(null);
    }

    private static String problemKey(InvalidInputException e) {
        return switch (e.problems().getFirst().code()) {
            case "EMPTY" -> "bulk.problem.EMPTY";
            case "TOO_MANY" -> "bulk.problem.TOO_MANY";
            case "TOO_LONG" -> "bulk.problem.TOO_LONG";
            default -> "bulk.problem.other";
        };
    }

    private View again(Caller caller, ListAddress address, BulkForm form, String problemKey) {
        BulkDialog dialog =
                reads.inSnapshot(caller.organisationId(), () -> dialogs.open(caller.user(), address, form, problemKey));
        return pages.view("bulk/new", dialog, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
