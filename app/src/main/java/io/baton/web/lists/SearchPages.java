package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.contacts.ContactRow;
import io.baton.contacts.Contacts;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadList;
import io.baton.lists.LeadListRequest;
import io.baton.lists.LeadPage;
import io.baton.lists.LeadRow;
import io.baton.lists.ListView;
import io.baton.shared.Slice;
import io.baton.web.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The search of the header: the first leads and contacts that fit, of those the user sees. */
@Controller
class SearchPages {

    static final String PATH = "/search";

    /** Of each kind as many as are worth a look; the lists show the rest. */
    private static final int MOST = 8;

    private final Pages pages;
    private final LeadList leads;
    private final Contacts contacts;

    SearchPages(Pages pages, LeadList leads, Contacts contacts) {
        this.pages = pages;
        this.leads = leads;
        this.contacts = contacts;
    }

    @GetMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN, Right.CONTACT_VIEW})
    View search(@RequestParam(defaultValue = "") String q, Caller caller) {
        String typed = q.strip();
        return pages.view(
                "lists/search", new SearchView(typed, leads(caller.user(), typed), contacts(caller.user(), typed)));
    }

    private SearchView.Found<LeadRow> leads(ActingUser user, String q) {
        if (!user.may(Right.LEAD_VIEW_OFFICE) && !user.may(Right.LEAD_VIEW_OWN)) {
            return SearchView.Found.none();
        }
        LeadFilter filter = LeadFilter.searching(q);
        String all = ListAddress.of(ListView.ALL).with(filter).href();
        if (q.isEmpty()) {
            return SearchView.Found.nothing(all);
        }
        LeadPage<LeadRow> page =
                leads.page(user, LeadListRequest.of(ListView.ALL).with(filter).limitedTo(MOST));
        return new SearchView.Found<>(true, page.items(), page.nextCursor() != null, all);
    }

    private SearchView.Found<ContactRow> contacts(ActingUser user, String q) {
        if (!user.may(Right.CONTACT_VIEW)) {
            return SearchView.Found.none();
        }
        String all = "/contacts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        if (q.isEmpty()) {
            return SearchView.Found.nothing(all);
        }
        Slice<ContactRow> slice = contacts.list(user, q, null, MOST);
        return new SearchView.Found<>(true, slice.items(), slice.nextCursor() != null, all);
    }
}
