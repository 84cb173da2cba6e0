package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.intake.Arrival;
import io.baton.intake.Arrivals;
import io.baton.intake.Arrived;
import io.baton.leads.Consent;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes leads of submissions, as if nothing had been noticed of them: unassigned at the office of their form, with what
 * was agreed to and when, linked to what they repeat. Needs the right WEB_FORM_MANAGE and sight of the office's leads.
 *
 * <p>Refused: {@code NOT_FOUND}, {@code ALREADY_DECIDED} (it is a lead), {@code NOT_A_LEAD} (with what is wrong).
 */
@Component
class ReleaseSubmissionsHandler implements CommandHandler<ReleaseSubmissions, SubmissionsDecided> {

    private final ActingUsers users;
    private final CommandSubmissions submissions;
    private final SubmissionTable table;
    private final FormReader reader;
    private final Arrivals arrivals;
    private final ApplicationEventPublisher events;

    ReleaseSubmissionsHandler(
            ActingUsers users,
            CommandSubmissions submissions,
            SubmissionTable table,
            FormReader reader,
            Arrivals arrivals,
            ApplicationEventPublisher events) {
        this.users = users;
        this.submissions = submissions;
        this.table = table;
        this.reader = reader;
        this.arrivals = arrivals;
        this.events = events;
    }

    @Override
    public Class<ReleaseSubmissions> commandType() {
        return ReleaseSubmissions.class;
    }

    @Override
    public SubmissionsDecided handle(ReleaseSubmissions command, Actor actor) {
        Map<UUID, SubmissionView> known = submissions.lock(actor, command.submissionIds());
        List<SubmissionView> waiting =
                known.values().stream().filter(each -> !each.state().isLead()).toList();
        Map<UUID, Arrived> arrived = takeIn(actor, waiting);
        Map<UUID, UUID> leadOf = new LinkedHashMap<>();
        arrived.forEach((id, each) -> {
            UUID leadId = each.lead().id();
            if (leadId != null) {
                leadOf.put(id, leadId);
            }
        });
        if (!leadOf.isEmpty()) {
            table.release(actor, leadOf);
        }
        return new SubmissionsDecided(command.submissionIds().stream()
                .map(id -> result(id, known.get(id), arrived.get(id)))
                .toList());
    }

    private Map<UUID, Arrived> takeIn(Actor actor, List<SubmissionView> waiting) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        ActingUser user = users.get(actor, Right.WEB_FORM_MANAGE);
        Map<String, String> told = Map.of("releasedById", user.id().toString(), "releasedByName", user.name());
        Map<UUID, FormGround> forms = reader.list(
                actor.organisationId(),
                waiting.stream().map(SubmissionView::formId).collect(Collectors.toSet()));
        List<Arrival> leads = waiting.stream()
                .map(each -> Objects.requireNonNull(forms.get(each.formId())).lead(each.content(), consent(each), told))
                .map(lead -> new Arrival(lead, null))
                .toList();
        Actor form = new Actor(actor.organisationId(), null, Channel.WEB_FORM, actor.address());
        // Somebody looked at it and decided: the duplicate rule has nothing to say any more.
        List<Arrived> arrived = arrivals.takeIn(form, leads, true);
        Map<UUID, Arrived> ofSubmission = new HashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            ofSubmission.put(waiting.get(i).id(), arrived.get(i));
        }
        tell(user, forms, waiting, ofSubmission);
        return ofSubmission;
    }

    /** Tells those who listen, form by form. */
    private void tell(
            ActingUser user,
            Map<UUID, FormGround> forms,
            List<SubmissionView> waiting,
            Map<UUID, Arrived> ofSubmission) {
        Map<UUID, List<UUID>> leadsOf = new LinkedHashMap<>();
        for (SubmissionView each : waiting) {
            UUID leadId =
                    Objects.requireNonNull(ofSubmission.get(each.id())).lead().id();
            if (leadId != null) {
                leadsOf.computeIfAbsent(each.formId(), form -> new ArrayList<>())
                        .add(leadId);
            }
        }
        leadsOf.forEach((formId, leads) -> {
            UUID office =
                    Objects.requireNonNull(forms.get(formId)).form().settings().officeId();
            events.publishEvent(new FormLeadsReceived(user.organisationId(), user.id(), formId, office, leads));
        });
    }

    private static @Nullable Consent consent(SubmissionView submission) {
        Boolean given = submission.consentGiven();
        return given == null
                ? null
                : new Consent(
                        given,
                        submission.consentText(),
                        String.valueOf(submission.consentVersion()),
                        submission.receivedAt());
    }

    private static SubmissionsDecided.Result result(
            UUID id, @Nullable SubmissionView submission, @Nullable Arrived arrived) {
        if (submission == null) {
            return SubmissionsDecided.Result.refused(id, CommandSubmissions.NOT_FOUND);
        }
        if (arrived == null) {
            return SubmissionsDecided.Result.refused(id, CommandSubmissions.ALREADY_DECIDED);
        }
        UUID leadId = arrived.lead().id();
        return leadId == null
                ? SubmissionsDecided.Result.refused(
                        id, new Refusal("NOT_A_LEAD", said(arrived.lead().problems())))
                : new SubmissionsDecided.Result(id, SubmissionState.RELEASED, leadId, null);
    }

    private static String said(List<FieldProblem> problems) {
        return "it cannot be a lead: "
                + problems.stream()
                        .map(problem -> problem.field() + " " + problem.message())
                        .collect(Collectors.joining(", "));
    }
}
