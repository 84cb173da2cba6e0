package io.baton.webforms;

import io.baton.intake.Arrival;
import io.baton.intake.Arrivals;
import io.baton.intake.Arrived;
import io.baton.leads.Consent;
import io.baton.leads.NewLead;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what a stranger sent. Needs no right: whoever has the form may send it.
 *
 * <p>It becomes a lead, unassigned at the form's office, when nothing was noticed. One rendering of a form is at most
 * one lead: sent again with the same content, it is the one that is there; with another, it waits in quarantine
 * ({@code SENT_OTHERWISE}), unless the one before only waited for being sent once more, in whose place it is put. What
 * comes to a closed form waits ({@code FORM_CLOSED}), and so does what cannot be a lead ({@code NOT_A_LEAD}).
 *
 * <p>Nothing is refused.
 */
@Component
class SubmitFormHandler implements CommandHandler<SubmitForm, SubmitOutcome> {

    private final FormReader reader;
    private final SubmissionTable table;
    private final Arrivals arrivals;
    private final ApplicationEventPublisher events;

    SubmitFormHandler(FormReader reader, SubmissionTable table, Arrivals arrivals, ApplicationEventPublisher events) {
        this.reader = reader;
        this.table = table;
        this.arrivals = arrivals;
        this.events = events;
    }

    @Override
    public Class<SubmitForm> commandType() {
        return SubmitForm.class;
    }

    @Override
    public SubmitOutcome handle(SubmitForm command, Actor actor) {
        Instant now = table.hold(actor.organisationId(), command.formId(), command.nonce());
        List<SubmissionTable.Earlier> earlier = table.listOf(actor.organisationId(), command.formId(), command.nonce());
        String digest = digest(command);
        Optional<SubmissionTable.Earlier> unconfirmed =
                earlier.stream().filter(SubmissionTable.Earlier::isUnconfirmed).findFirst();
        Optional<SubmissionTable.Earlier> same = earlier.stream()
                .filter(each -> each.digest().equals(digest))
                .filter(each -> !each.isUnconfirmed() || isUnconfirmed(command))
                .findFirst();
        if (same.isPresent()) {
            return outcome(same.get());
        }
        FormGround ground = reader.get(actor.organisationId(), command.formId());
        Set<QuarantineReason> reasons = reasons(command, ground.form(), earlier);
        UUID leadId = reasons.isEmpty() ? takeIn(command, ground, actor, now, reasons) : null;
        return keep(command, ground, actor, reasons, leadId, digest, unconfirmed.orElse(null));
    }

    private static boolean isUnconfirmed(SubmitForm command) {
        return command.noticed().contains(QuarantineReason.UNCONFIRMED);
    }

    private static Set<QuarantineReason> reasons(
            SubmitForm command, WebFormView form, List<SubmissionTable.Earlier> earlier) {
        Set<QuarantineReason> reasons = EnumSet.noneOf(QuarantineReason.class);
        reasons.addAll(command.noticed());
        if (earlier.stream().anyMatch(each -> !each.isUnconfirmed())) {
            reasons.add(QuarantineReason.SENT_OTHERWISE);
        }
        if (!form.settings().active()) {
            reasons.add(QuarantineReason.FORM_CLOSED);
        }
        // The text may have become another one since it was shown: then nobody has agreed to it.
        if (form.settings().consentText() != null && command.consentVersion() != form.consentVersion()) {
            reasons.add(QuarantineReason.UNCONFIRMED);
        }
        return reasons;
    }

    /** Answers the lead, or null where it cannot be one, which is then among the reasons. */
    private @Nullable UUID takeIn(
            SubmitForm command, FormGround ground, Actor actor, Instant now, Set<QuarantineReason> reasons) {
        NewLead lead =
                ground.lead(command.content(), consent(ground.form(), agreed(command, ground.form()), now), Map.of());
        Arrived arrived =
                arrivals.takeIn(actor, List.of(new Arrival(lead, null))).getFirst();
        UUID leadId = arrived.lead().id();
        if (leadId == null) {
            reasons.add(QuarantineReason.NOT_A_LEAD);
        } else {
            events.publishEvent(new FormLeadsReceived(
                    actor.organisationId(), null, ground.form().id(), lead.officeId(), List.of(leadId)));
        }
        return leadId;
    }

    private SubmitOutcome keep(
            SubmitForm command,
            FormGround ground,
            Actor actor,
            Set<QuarantineReason> reasons,
            @Nullable UUID leadId,
            String digest,
            SubmissionTable.@Nullable Earlier unconfirmed) {
        SubmissionState state = leadId == null ? SubmissionState.QUARANTINED : SubmissionState.TAKEN;
        String consentText = ground.form().settings().consentText();
        SubmissionTable.Kept kept = new SubmissionTable.Kept(
                command.formId(),
                command.nonce(),
                digest,
                state,
                reasons,
                command.content(),
                consentText == null ? null : agreed(command, ground.form()),
                consentText,
                ground.form().consentVersion(),
                leadId);
        UUID id = unconfirmed == null ? Ids.next() : unconfirmed.id();
        if (unconfirmed == null) {
            table.insert(actor, id, kept);
        } else {
            table.replace(actor, id, kept);
        }
        return new SubmitOutcome(id, state, leadId);
    }

    private static boolean agreed(SubmitForm command, WebFormView form) {
        return command.consent() && command.consentVersion() == form.consentVersion();
    }

    private static @Nullable Consent consent(WebFormView form, boolean given, Instant at) {
        String text = form.settings().consentText();
        return text == null ? null : new Consent(given, text, Integer.toString(form.consentVersion()), at);
    }

    private static SubmitOutcome outcome(SubmissionTable.Earlier earlier) {
        return new SubmitOutcome(earlier.id(), earlier.state(), earlier.leadId());
    }

    private static String digest(SubmitForm command) {
        return HexFormat.of().formatHex(digest(command.content(), command.consent()));
    }

    /** What was typed, recognisable; each part says how long it is, so that nothing looks like something else. */
    static byte[] digest(Map<String, String> content, boolean consent) {
        StringBuilder text = new StringBuilder(Boolean.toString(consent));
        new TreeMap<>(content)
                .forEach((name, value) -> text.append('\n')
                        .append(name.length())
                        .append(' ')
                        .append(value.length())
                        .append(' ')
                        .append(name)
                        .append(value));
        return FormKey.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
