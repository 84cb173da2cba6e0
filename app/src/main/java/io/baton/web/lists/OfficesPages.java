package io.baton.web.lists;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.assignment.Assignments;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.LeadList;
import io.baton.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** Whose leads the lists show, for whoever sees several offices. */
@Controller
class OfficesPages {

    static final String PATH = ListAddress.PATH + "/offices";

    private final Pages pages;
    private final LeadList lists;
    private final Offices offices;
    private final Assignments assignments;

    OfficesPages(Pages pages, LeadList lists, Offices offices, Assignments assignments) {
        this.pages = pages;
        this.lists = lists;
        this.offices = offices;
        this.assignments = assignments;
    }

    @GetMapping(PATH)
    @Requires(Right.LEAD_VIEW_OFFICE)
    View choose(@ModelAttribute ListParameters parameters, Caller caller) {
        ListAddress address = parameters.address(lists.waitingView(caller.user()));
        List<OfficeView> visible = offices.listAll(caller.organisationId()).stream()
                .filter(office -> caller.user().visibleOffices().contains(office.id()))
                .toList();
        return pages.view(
                "lists/offices",
                OfficesDialog.of(
                        address,
                        visible,
                        assignments.countWaiting(
                                caller.organisationId(),
                                visible.stream().map(OfficeView::id).toList())));
    }
}
