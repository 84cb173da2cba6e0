package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.ChangeListFilter;
import io.baton.lists.CreateListFilter;
import io.baton.lists.DeleteListFilter;
import io.baton.lists.LeadList;
import io.baton.lists.LeadSelection;
import io.baton.lists.SavedFilterView;
import io.baton.lists.SavedFilters;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.StaleVersionException;
import io.baton.web.FormKeys;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Saved filters: what a list shows, under a name; for oneself or for an office and those below. */
@Controller
class SavedFilterPages {

    private static final String PATH = "/leads/saved";

    private final Pages pages;
    private final Notices notices;
    private final LeadList lists;
    private final SavedFilters filters;
    private final CommandRunner runner;
    private final Reads reads;

    SavedFilterPages(
            Pages pages, Notices notices, LeadList lists, SavedFilters filters, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.lists = lists;
        this.filters = filters;
        this.runner = runner;
        this.reads = reads;
    }

    @GetMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View saved(@ModelAttribute ListParameters parameters, Caller caller) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        return pages.view("lists/saved", dialog(caller.user(), address, null, "", FormProblems.NONE));
    }

    @PostMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View save(
            @ModelAttribute ListParameters parameters,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean forOffice,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        try {
            SavedFilterView saved = runner.run(
                            caller.actor(),
                            new CreateListFilter(name, address.selection(), forOffice),
                            FormKeys.of(request))
                    .outcome();
            notices.tell(request, Notice.done("lists.saved.done", saved.name()));
            return Redirects.to(new ListAddress(saved.selection(), null, saved.id()).href());
        } catch (InvalidInputException e) {
            return again(caller, address, null, name, FormProblems.of(e));
        }
    }

    /** Renames one. */
    @PostMapping(PATH + "/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View rename(
            @PathVariable UUID id,
            @ModelAttribute ListParameters parameters,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int version,
            Caller caller,
            HttpServletRequest request) {
        return change(id, parameters, version, name, null, caller, request);
    }

    /** Has one select what the list shows now. */
    @PostMapping(PATH + "/{id}/replace")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View replace(
            @PathVariable UUID id,
            @ModelAttribute ListParameters parameters,
            @RequestParam int version,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        return change(id, parameters, version, null, address.selection(), caller, request);
    }

    private View change(
            UUID id,
            ListParameters parameters,
            int version,
            @Nullable String name,
            @Nullable LeadSelection selection,
            Caller caller,
            HttpServletRequest request) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        try {
            SavedFilterView changed = runner.run(caller.actor(), new ChangeListFilter(id, version, name, selection));
            notices.tell(request, Notice.done("lists.saved.done", changed.name()));
            return Redirects.to(
                    selection == null
                            ? address.href()
                            : new ListAddress(changed.selection(), null, changed.id()).href());
        } catch (InvalidInputException e) {
            return again(caller, address, id, name == null ? "" : name, FormProblems.of(e));
        } catch (StaleVersionException e) {
            notices.tell(request, Notice.refused("lists.saved.changedMeanwhile"));
            return Redirects.to(address.href());
        }
    }

    @PostMapping(PATH + "/{id}/delete")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View delete(
            @PathVariable UUID id,
            @ModelAttribute ListParameters parameters,
            Caller caller,
            HttpServletRequest request) {
        String name = runner.run(caller.actor(), new DeleteListFilter(id)).name();
        notices.tell(request, Notice.done("lists.saved.deleted", name));
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        return Redirects.to(new ListAddress(address.selection(), null, null).href());
    }

    private View again(Caller caller, ListAddress address, @Nullable UUID tried, String typed, FormProblems problems) {
        SavedDialog dialog =
                reads.inSnapshot(caller.organisationId(), () -> dialog(caller.user(), address, tried, typed, problems));
        return pages.view("lists/saved", dialog, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private SavedDialog dialog(
            ActingUser user, ListAddress address, @Nullable UUID tried, String typed, FormProblems problems) {
        return new SavedDialog(
                address,
                filters.list(user).stream().filter(SavedFilterView::changeable).toList(),
                user.may(Right.LEAD_VIEW_OFFICE) ? user.office().name() : null,
                tried,
                typed,
                problems);
    }
}
