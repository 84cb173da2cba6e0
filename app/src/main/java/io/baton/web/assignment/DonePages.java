package io.baton.web.assignment;

import io.baton.campaigns.Campaigns;
import io.baton.http.Caller;
import io.baton.leads.LeadInCustody;
import io.baton.leads.Leads;
import io.baton.platform.Reads;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what came of a command: a fragment beside the page for htmx, a notice on the next page otherwise. */
@Component
class DonePages {

    private static final Pattern PAGE_OF_LEAD =
            Pattern.compile("/leads/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\?.*)?");

    private final Pages pages;
    private final Notices notices;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Leads leads;
    private final Campaigns campaigns;
    private final PlaceOfRequest places;
    private final HttpServletRequest request;

    DonePages(
            Pages pages,
            Notices notices,
            Reads reads,
            TaggedLeads tagged,
            Leads leads,
            Campaigns campaigns,
            PlaceOfRequest places,
            HttpServletRequest request) {
        this.pages = pages;
        this.notices = notices;
        this.reads = reads;
        this.tagged = tagged;
        this.leads = leads;
        this.campaigns = campaigns;
        this.places = places;
        this.request = request;
    }

    View show(DoneView done, String from, HttpServletResponse response) {
        DoneView view = said(done);
        if (places.wantsFragment()) {
            response.setHeader("HX-Trigger", "baton:close-dialog, baton:untag, baton:changed");
            return pages.view("assignment/done", view);
        }
        notices.tell(request, notice(view));
        RedirectView redirect = new RedirectView(from);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** Lists who got which lead by record match; the dialog stays, the page behind it is told. */
    View matched(MatchedView view, HttpServletResponse response) {
        if (places.wantsFragment()) {
            response.setHeader("HX-Trigger", "baton:untag, baton:changed");
        }
        return pages.view("assignment/matched", view);
    }

    /**
     * The same for commands after which the caller may not see the leads any more: who gave it on the page of a lead
     * that has gone is led to the list instead.
     */
    View show(DoneView done, String from, Caller caller, HttpServletResponse response) {
        if (!isPageOfGoneLead(from, caller)) {
            return show(done, from, response);
        }
        DoneView view = said(done);
        notices.tell(request, notice(view));
        if (places.wantsFragment()) {
            response.setHeader("HX-Redirect", PlaceOfRequest.START);
            return pages.view("assignment/done", view);
        }
        return Redirects.to(PlaceOfRequest.START);
    }

    /** Who pressed undo is told that it is undone, not by which command. */
    private DoneView said(DoneView view) {
        return request.getParameter("undone") == null ? view : view.asUndone();
    }

    private boolean isPageOfGoneLead(String from, Caller caller) {
        Matcher page = PAGE_OF_LEAD.matcher(from);
        return page.matches()
                && reads.inSnapshot(
                        caller.organisationId(),
                        () -> leads.find(caller.user(), UUID.fromString(page.group(1)))
                                .isEmpty());
    }

    private static Notice notice(DoneView view) {
        return view.refused().isEmpty()
                ? Notice.done(view.doneKey(), view.countDone())
                : Notice.refused(
                        view.partlyKey(), view.countDone(), view.results().size());
    }

    View assignAgain(AssignView view) {
        // to ask who gets the leads, or to confirm it, is the next question and no mistake
        HttpStatus status = view.problemKey() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.view("assignment/assign", view, status);
    }

    /** Says of which types and campaigns the leads are that were to be accepted together. */
    View mixed(List<UUID> leadIds, String from, Caller caller) {
        return reads.inSnapshot(caller.organisationId(), () -> {
            List<LeadInCustody> leads = tagged.read(caller, leadIds);
            MixedView view = new MixedView(Tagged.of(leads, from), kinds(caller, leads));
            // the page answers with a dialog, which is no failure of the request as it is for a program
            return pages.view("assignment/mixed", view);
        });
    }

    private List<MixedView.Kind> kinds(Caller caller, List<LeadInCustody> leads) {
        Set<UUID> ids = leads.stream()
                .map(LeadInCustody::campaignId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = campaigns.namesOf(caller.organisationId(), ids);
        Map<MixedView.Kind, Long> counts = new java.util.LinkedHashMap<>();
        for (LeadInCustody lead : leads) {
            UUID campaign = lead.campaignId();
            String name = campaign == null ? "" : names.getOrDefault(campaign, "");
            counts.merge(new MixedView.Kind(lead.type().name(), name, 0), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new MixedView.Kind(entry.getKey().type(), entry.getKey().campaign(), entry.getValue()))
                .toList();
    }
}
