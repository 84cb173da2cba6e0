package io.baton.web.lists;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.MalformedRequestException;
import io.baton.http.Requires;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import io.baton.lists.InvalidCursorException;
import io.baton.lists.LeadList;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The lists of leads. */
@Controller
class ListPages {

    private final Pages pages;
    private final LeadList lists;
    private final Leads leads;
    private final ListPageReader reader;
    private final GroupChoice groups;

    ListPages(Pages pages, LeadList lists, Leads leads, ListPageReader reader, GroupChoice groups) {
        this.pages = pages;
        this.lists = lists;
        this.leads = leads;
        this.reader = reader;
        this.groups = groups;
    }

    /** Where everybody begins: at the leads, or at the own profile where there are none to see. */
    @GetMapping("/")
    @ForEverySignedIn
    View home(Caller caller) {
        boolean seesLeads =
                caller.user().may(Right.LEAD_VIEW_OFFICE) || caller.user().may(Right.LEAD_VIEW_OWN);
        return new RedirectView(seesLeads ? ListAddress.PATH : "/profile");
    }

    @GetMapping("/leads")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View list(@ModelAttribute ListParameters parameters, Caller caller, HttpServletRequest request) {
        ListAddress typed = parameters.address(lists.waitingView(caller.user()));
        ListAddress address = reader.shown(caller.user(), typed);
        if (!address.equals(typed) || hasEmptyFields(request)) {
            return Redirects.to(address.href());
        }
        try {
            return pages.view("lists/list", reader.read(caller.user(), address));
        } catch (InvalidCursorException e) {
            throw new MalformedRequestException("cursor", "the address is damaged, or of another list");
        }
    }

    /** How many leads a narrowed list has: asked for beside the page, which does not wait for it. */
    @GetMapping("/leads/count")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View count(@ModelAttribute ListParameters parameters, Caller caller) {
        ListAddress address = reader.shown(caller.user(), parameters.address(lists.waitingView(caller.user())));
        return pages.view("lists/counted", lists.count(caller.user(), address.selection()));
    }

    /** Whether an address carries fields that were left empty: one without them leads to the same. */
    private static boolean hasEmptyFields(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(String::isBlank);
    }

    /** One lead beside the list. */
    @GetMapping("/leads/{id}/drawer")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View drawer(@PathVariable UUID id, Caller caller) {
        LeadView lead = leads.get(caller.user(), id);
        List<BarCommand> commands = RowCommands.of(caller.user(), lead.standing()).stream()
                .filter(groups.offered(caller.organisationId()))
                .sorted()
                .toList();
        return pages.view("lists/drawer", new DrawerView(lead, commands));
    }
}
