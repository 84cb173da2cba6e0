package io.baton.web.access;

import io.baton.assignment.OpenLead;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.SignInFirst;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** After signing in: the leads one was given since last time, unless there are none or one does not want to be told. */
@Controller
class NewLeadsPages {

    private static final String PATH = "/sign-in/new-leads";
    private static final int NAMED = 5;

    private final Pages pages;
    private final NewLeads newLeads;

    NewLeadsPages(Pages pages, NewLeads newLeads) {
        this.pages = pages;
        this.newLeads = newLeads;
    }

    /** The way to a page of ours past the message. */
    static String before(String target) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("then", "{then}")
                .build(target)
                .toString();
    }

    @ForEverySignedIn
    @GetMapping(PATH)
    View show(Caller caller, @RequestParam(required = false) @Nullable String then) {
        String target = SignInFirst.localPath(then);
        List<OpenLead> leads =
                newLeads.of(caller.organisationId(), caller.user().id());
        return leads.isEmpty()
                ? Redirects.to(target)
                : pages.view(
                        "access/newLeads",
                        new NewLeadsView(leads.stream().limit(NAMED).toList(), leads.size(), target));
    }
}
