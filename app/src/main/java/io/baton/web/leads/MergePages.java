package io.baton.web.leads;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.assignment.MergeLeads;
import io.baton.assignment.MergeOutcome;
import io.baton.assignment.PossibleCommands;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Merges two leads of one person or firm: both side by side, a choice, and one of them stays. */
@Controller
@RequestMapping("/leads")
class MergePages {

    private final Pages pages;
    private final Notices notices;
    private final Leads leads;
    private final CommandRunner commands;
    private final Reads reads;

    MergePages(Pages pages, Notices notices, Leads leads, CommandRunner commands, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.leads = leads;
        this.commands = commands;
        this.reads = reads;
    }

    @GetMapping("/{id}/merge")
    @Requires(Right.LEAD_SCREEN)
    View choose(@PathVariable UUID id, @RequestParam("with") UUID otherId, Caller caller) {
        return pages.view("leads/merge", view(caller.user(), id, otherId, null));
    }

    @PostMapping("/{id}/merge")
    @Requires(Right.LEAD_SCREEN)
    View merge(
            @PathVariable UUID id,
            @RequestParam("with") UUID otherId,
            @RequestParam UUID keep,
            Caller caller,
            HttpServletRequest request) {
        UUID winnerId = keep.equals(otherId) ? otherId : id;
        UUID loserId = winnerId.equals(id) ? otherId : id;
        return switch (commands.run(caller.actor(), new MergeLeads(winnerId, loserId))) {
            case MergeOutcome.Merged merged -> {
                notices.tell(request, Notice.done("leads.merge.done"));
                yield Redirects.to("/leads/" + merged.winnerId());
            }
            case MergeOutcome.Refused refused ->
                reads.inSnapshot(
                        caller.organisationId(),
                        () -> pages.view(
                                "leads/merge",
                                view(
                                        caller.user(),
                                        id,
                                        otherId,
                                        refused.refusal().code()),
                                HttpStatus.CONFLICT));
        };
    }

    private MergeView view(ActingUser user, UUID id, UUID otherId, @Nullable String problem) {
        LeadView lead = leads.get(user, id);
        LeadView other = leads.get(user, otherId);
        boolean mayKeepLead = PossibleCommands.mayMerge(user, other.standing(), lead.standing());
        boolean mayKeepOther = PossibleCommands.mayMerge(user, lead.standing(), other.standing());
        boolean leadIsFirst = lead.number() < other.number();
        UUID keep = mayKeepLead && (leadIsFirst || !mayKeepOther) ? id : otherId;
        return new MergeView(lead, other, facts(lead, other), keep, mayKeepLead, mayKeepOther, problem);
    }

    private static List<MergeView.Fact> facts(LeadView lead, LeadView other) {
        LeadDraft one = lead.facts();
        LeadDraft two = other.facts();
        List<MergeView.Fact> facts = new ArrayList<>();
        add(facts, "lastName", one.lastName(), two.lastName());
        add(facts, "firstName", one.firstName(), two.firstName());
        add(facts, "greeting", one.greeting(), two.greeting());
        add(facts, "businessName", one.businessName(), two.businessName());
        add(facts, "company", one.company(), two.company());
        add(facts, "emails", points(one.emails()), points(two.emails()));
        add(facts, "phones", points(one.phones()), points(two.phones()));
        add(facts, "addresses", addresses(one), addresses(two));
        add(facts, "web", one.web(), two.web());
        add(facts, "birthDate", Objects.toString(one.birthDate(), null), Objects.toString(two.birthDate(), null));
        add(facts, "occupation", one.occupation(), two.occupation());
        add(facts, "jobTitle", one.jobTitle(), two.jobTitle());
        add(facts, "tobaccoUse", one.tobaccoUse(), two.tobaccoUse());
        add(facts, "source", one.source(), two.source());
        return facts;
    }

    private static void add(List<MergeView.Fact> facts, String key, @Nullable String one, @Nullable String other) {
        if (one != null || other != null) {
            facts.add(new MergeView.Fact(key, one, other));
        }
    }

    private static @Nullable String points(List<ContactPoint> points) {
        return points.isEmpty()
                ? null
                : points.stream().map(ContactPoint::value).collect(Collectors.joining(", "));
    }

    private static @Nullable String addresses(LeadDraft facts) {
        return facts.addresses().isEmpty()
                ? null
                : facts.addresses().stream().map(FactTexts::line).collect(Collectors.joining("; "));
    }
}
