package io.baton.web.leads;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.intake.CreateLeads;
import io.baton.leads.EditLead;
import io.baton.leads.EditOutcome;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.RepeatMismatchException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.LocalPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form of a lead: new, edited, with a warning while it is typed. */
@Controller
@RequestMapping("/leads")
class LeadFormPages {

    private static final String TEMPLATE = "leads/edit";

    private final Pages pages;
    private final Notices notices;
    private final LeadFormReader reader;
    private final Leads leads;
    private final CommandRunner commands;
    private final Reads reads;

    LeadFormPages(
            Pages pages, Notices notices, LeadFormReader reader, Leads leads, CommandRunner commands, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.reader = reader;
        this.leads = leads;
        this.commands = commands;
        this.reads = reads;
    }

    @GetMapping("/new")
    @Requires(Right.LEAD_CREATE)
    View blank(Caller caller, @RequestParam(required = false) @Nullable String from) {
        LeadForm form = LeadForm.blank(caller.user().office().id());
        return pages.view(
                TEMPLATE,
                reader.newLead(
                        caller.user(), form, FormProblems.NONE, false, LocalPaths.localOr(from, LocalPaths.LIST)));
    }

    @PostMapping("/new")
    @Requires(Right.LEAD_CREATE)
    View create(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String from) {
        String back = LocalPaths.localOr(from, LocalPaths.LIST);
        LeadForm form = reader.typed(request);
        if (add != null) {
            return newAgain(caller, form.adding(add), FormProblems.NONE, false, back);
        }
        try {
            UUID leadId = create(caller, request, form);
            LeadView lead = reads.inSnapshot(caller.organisationId(), () -> leads.getCreated(caller.user(), leadId));
            notices.tell(request, Notice.done("leads.created", lead.displayName(), "L-" + lead.number()));
            return Redirects.to(next != null ? "/leads/new" : "/leads/" + leadId);
        } catch (InvalidInputException e) {
            return newAgain(caller, form, FormProblems.of(e), false, back);
        } catch (RepeatMismatchException e) {
            // Back in the browser, something changed, sent again: that may well be meant as another lead.
            return newAgain(caller, form, FormProblems.NONE, true, back);
        }
    }

    /** The part of the form with the custom fields: another group or office asks for others. */
    @PostMapping("/new/fields")
    @Requires(Right.LEAD_CREATE)
    View fields(Caller caller, HttpServletRequest request) {
        LeadForm form = reader.typed(request);
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(
                        "leads/more", reader.newLead(caller.user(), form, FormProblems.NONE, false, LocalPaths.LIST)));
    }

    private UUID create(Caller caller, HttpServletRequest request, LeadForm form) {
        LeadDraft draft = draft(caller, form, null);
        String note = form.value("note").isBlank() ? null : form.value("note");
        CreateLeads command = CreateLeads.one(
                form.id("groupId").orElse(null), form.id("officeId").orElse(null), draft, note);
        return commands.run(caller.actor(), command, FormKeys.of(request))
                .outcome()
                .created()
                .leadIds()
                .getFirst();
    }

    @GetMapping("/{id}/edit")
    @Requires(Right.LEAD_FOLLOW_UP)
    View edit(@PathVariable UUID id, Caller caller, @RequestParam(required = false) @Nullable String from) {
        LeadView lead = leads.get(caller.user(), id);
        if (!lead.editable()) {
            return Redirects.to(pageOf(id));
        }
        return pages.view(
                TEMPLATE,
                reader.edit(
                        caller.user(),
                        lead,
                        LeadForm.of(lead.facts()),
                        lead.version(),
                        FormProblems.NONE,
                        false,
                        LocalPaths.localOr(from, pageOf(id))));
    }

    @PostMapping("/{id}/edit")
    @Requires(Right.LEAD_FOLLOW_UP)
    View save(
            @PathVariable UUID id,
            Caller caller,
            HttpServletRequest request,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String from) {
        String back = LocalPaths.localOr(from, pageOf(id));
        LeadForm form = reader.typed(request);
        if (add != null) {
            return editAgain(caller, id, form.adding(add), version, FormProblems.NONE, false, back);
        }
        try {
            LeadView present = reads.inSnapshot(caller.organisationId(), () -> leads.get(caller.user(), id));
            EditLead command = new EditLead(id, version, draft(caller, form, present));
            switch (commands.run(caller.actor(), command, FormKeys.of(request)).outcome()) {
                case EditOutcome.Edited edited -> notices.tell(request, Notice.done("leads.saved"));
                case EditOutcome.ReadOnly refused ->
                    notices.tell(
                            request,
                            Notice.refused("leads.readOnly." + refused.refusal().code()));
            }
            return Redirects.to(back);
        } catch (InvalidInputException e) {
            return editAgain(caller, id, form, version, FormProblems.of(e), false, back);
        } catch (StaleVersionException e) {
            // What was typed stays; saving it again is then a decision made with the new facts in view.
            return editAgain(caller, id, form, e.currentVersion(), FormProblems.NONE, true, back);
        } catch (RepeatMismatchException e) {
            return editAgain(caller, id, form, versionNow(caller, id), FormProblems.NONE, true, back);
        }
    }

    /** Who seems to be here already. Sent by POST, so that nobody's name and phone land in logs of addresses. */
    @PostMapping("/duplicates")
    @Requires({Right.LEAD_CREATE, Right.LEAD_FOLLOW_UP})
    View duplicates(Caller caller, HttpServletRequest request) {
        LeadForm form = reader.typed(request);
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(
                        "leads/duplicates",
                        reader.duplicatesOf(
                                caller.user(), form, form.id("leadId").orElse(null))));
    }

    /** What was typed, with all that the form does not show as it is. Throws where something cannot be read. */
    private LeadDraft draft(Caller caller, LeadForm form, @Nullable LeadView present) {
        List<FieldProblem> problems = new ArrayList<>();
        LeadForm whole = present == null || form.values().containsKey("campaignId") ? form : form.keeping(present);
        LeadDraft draft = reads.inSnapshot(
                caller.organisationId(),
                () -> whole.toDraft(
                        reader.fields(caller.user(), whole, present),
                        present == null ? null : present.facts().consent(),
                        problems));
        InvalidInputException.throwIfAny(problems);
        return draft;
    }

    private View newAgain(Caller caller, LeadForm form, FormProblems problems, boolean stale, String from) {
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(
                        TEMPLATE,
                        reader.newLead(caller.user(), form, problems, stale, from),
                        statusOf(problems, stale)));
    }

    private View editAgain(
            Caller caller, UUID id, LeadForm form, int version, FormProblems problems, boolean stale, String from) {
        return reads.inSnapshot(caller.organisationId(), () -> {
            LeadView lead = leads.get(caller.user(), id);
            return pages.view(
                    TEMPLATE,
                    reader.edit(caller.user(), lead, form, version, problems, stale, from),
                    statusOf(problems, stale));
        });
    }

    private int versionNow(Caller caller, UUID id) {
        return reads.inSnapshot(
                caller.organisationId(), () -> leads.get(caller.user(), id).version());
    }

    private static HttpStatus statusOf(FormProblems problems, boolean stale) {
        if (stale) {
            return HttpStatus.CONFLICT;
        }
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static String pageOf(UUID id) {
        return "/leads/" + id;
    }
}
