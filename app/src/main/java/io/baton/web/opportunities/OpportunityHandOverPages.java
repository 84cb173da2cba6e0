package io.baton.web.opportunities;

import io.baton.access.Right;
import io.baton.contacts.Opportunities;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.web.HandOverForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Handing over the opportunities somebody works on, such as somebody who has left or is away for long. */
@Controller
@RequestMapping(OpportunityHandOverPages.PATH)
class OpportunityHandOverPages {

    static final String PATH = OpportunityPages.LIST + "/hand-over";

    private final HandOverForm form;
    private final OpportunityHandOver handOver;
    private final HandOverForm.Kind kind;

    OpportunityHandOverPages(HandOverForm form, OpportunityHandOver handOver, Opportunities opportunities) {
        this.form = form;
        this.handOver = handOver;
        this.kind = new HandOverForm.Kind(
                PATH,
                OpportunityPages.LIST,
                "target-arrow",
                "opportunities.handOver.",
                opportunities::listWithOpen,
                opportunities::listOwners);
    }

    /** @param from whose, where that is known already */
    @Requires(Right.LEAD_ASSIGN)
    @GetMapping
    View ask(Caller caller, @RequestParam(required = false) @Nullable UUID from) {
        caller.user().require(Right.CONTACT_VIEW);
        return form.ask(kind, caller, from);
    }

    @Requires(Right.LEAD_ASSIGN)
    @PostMapping
    View handOver(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID fromUserId,
            @RequestParam(required = false) @Nullable UUID toUserId) {
        return form.handOver(
                kind, caller, request, fromUserId, toUserId, (from, to) -> handOver.handOver(caller.actor(), from, to));
    }
}
