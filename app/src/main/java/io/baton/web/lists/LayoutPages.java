package io.baton.web.lists;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.ForgetListLayout;
import io.baton.lists.LayoutColumn;
import io.baton.lists.LeadList;
import io.baton.lists.ListLayouts;
import io.baton.lists.ListView;
import io.baton.lists.SaveListLayout;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The columns of lists: which, in what order and how wide; one's own, and the office's default. */
@Controller
class LayoutPages {

    private static final String PATH = "/leads/columns";

    private final Pages pages;
    private final Notices notices;
    private final LeadList lists;
    private final ListLayouts layouts;
    private final CommandRunner runner;
    private final Reads reads;

    LayoutPages(Pages pages, Notices notices, LeadList lists, ListLayouts layouts, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.lists = lists;
        this.layouts = layouts;
        this.runner = runner;
        this.reads = reads;
    }

    @GetMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View columns(@ModelAttribute ListParameters parameters, Caller caller) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        return pages.view("lists/columns", LayoutDialog.of(caller.user(), address, layouts, FormProblems.NONE));
    }

    @PostMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View choose(
            @ModelAttribute ListParameters parameters,
            @RequestParam(defaultValue = "false") boolean everyView,
            @RequestParam(defaultValue = "false") boolean forOffice,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = parameters.address(ListView.ALL);
        try {
            List<LayoutColumn> columns = LayoutForm.columns(request);
            runner.run(caller.actor(), new SaveListLayout(views(address, everyView), columns, forOffice));
        } catch (InvalidInputException e) {
            LayoutDialog again = reads.inSnapshot(
                    caller.organisationId(),
                    () -> LayoutDialog.of(caller.user(), address, layouts, FormProblems.of(e)));
            return pages.view("lists/columns", again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notices.tell(
                request,
                forOffice
                        ? Notice.done(
                                "lists.columns.chosenForOffice",
                                caller.user().office().name())
                        : Notice.done("lists.columns.chosen"));
        return Redirects.to(address.href());
    }

    @PostMapping(PATH + "/forget")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View forget(
            @ModelAttribute ListParameters parameters,
            @RequestParam(defaultValue = "false") boolean everyView,
            @RequestParam(defaultValue = "false") boolean forOffice,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = parameters.address(ListView.ALL);
        runner.run(caller.actor(), new ForgetListLayout(views(address, everyView), forOffice));
        notices.tell(request, Notice.done("lists.columns.forgotten"));
        return Redirects.to(address.href());
    }

    private static List<ListView> views(ListAddress address, boolean every) {
        return every ? List.of(ListView.values()) : List.of(address.view());
    }
}
