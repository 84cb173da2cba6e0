package io.baton.webforms;

import io.baton.leads.Leads;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.NetworkAddress;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: strangers with a form. Opens its own reads and commands, since nobody knows before whose the form is.
 * What is sent is read again by the rules of leads before it is kept, so that whoever typed it can put it right.
 */
@Component
public class FormVisits {

    private static final Duration DAY = Duration.ofDays(1);

    /** What was sent, read against the form as it is now. */
    private record Read(FormGround ground, Map<String, String> content, List<FieldProblem> problems) {}

    private final WebFormAddressTable addresses;
    private final FormReader reader;
    private final FormLimits limits;
    private final Leads leads;
    private final Reads reads;
    private final CommandRunner commands;

    FormVisits(
            WebFormAddressTable addresses,
            FormReader reader,
            FormLimits limits,
            Leads leads,
            Reads reads,
            CommandRunner commands) {
        this.addresses = addresses;
        this.reader = reader;
        this.limits = limits;
        this.leads = leads;
        this.reads = reads;
        this.commands = commands;
    }

    /** The form at an address, to be filled in; also a closed one. */
    public Optional<FormToFill> find(String key) {
        return place(key)
                .flatMap(place -> reads.inSnapshot(
                        place.organisationId(), () -> reader.find(place.organisationId(), place.formId())))
                .map(ground -> ground.toFill(new FormToken(
                        UUID.randomUUID(), ground.now(), ground.form().consentVersion())));
    }

    /** Takes what was sent: when this answers that it is kept, it is. */
    public FormAnswer send(String key, SentForm sent) {
        WebFormAddressTable.Place place = place(key).orElse(null);
        if (place == null) {
            return new FormAnswer.Unknown();
        }
        Optional<Duration> wait = limits.read(place.formId(), sent.address());
        Read read = reads.inSnapshot(place.organisationId(), () -> read(place, sent, wait.isEmpty()));
        FormGround ground = read.ground();
        Optional<FormToken> token = token(ground, sent);
        FormToFill again = ground.toFill(token.filter(each -> isGood(ground, each))
                .orElseGet(() -> renewed(ground, token.orElse(null), read.content(), sent)));
        if (wait.isPresent()) {
            return new FormAnswer.TooMany(again, wait.get());
        }
        boolean open = ground.form().settings().active();
        if (!read.problems().isEmpty()) {
            return open ? new FormAnswer.Again(again, read.problems()) : new FormAnswer.Closed(ground.form(), false);
        }
        return keep(ground, read.content(), sent, token.orElse(null), again);
    }

    private FormAnswer keep(
            FormGround ground,
            Map<String, String> content,
            SentForm sent,
            @Nullable FormToken token,
            FormToFill again) {
        boolean good = token != null && isGood(ground, token);
        Set<QuarantineReason> noticed = noticed(ground, content, sent, good ? token : null);
        FormToken carried = FormToken.read(ground.seal(), again.token()).orElseThrow();
        Actor actor = new Actor(ground.organisationId(), null, Channel.WEB_FORM, sent.address());
        SubmitOutcome outcome = commands.run(
                actor,
                new SubmitForm(
                        ground.form().id(),
                        carried.nonce(),
                        content,
                        sent.consent(),
                        token == null ? 0 : token.consentVersion(),
                        noticed));
        if (!ground.form().settings().active()) {
            return new FormAnswer.Closed(ground.form(), true);
        }
        if (good || outcome.state().isLead()) {
            return new FormAnswer.Thanks(ground.form());
        }
        boolean consentChanged = token != null
                && token.consentVersion() != ground.form().consentVersion()
                && ground.form().settings().consentText() != null;
        return new FormAnswer.LookAgain(again, consentChanged);
    }

    /** @param token a good one, or null */
    private Set<QuarantineReason> noticed(
            FormGround ground, Map<String, String> content, SentForm sent, @Nullable FormToken token) {
        Set<QuarantineReason> noticed = EnumSet.noneOf(QuarantineReason.class);
        noticed.addAll(limits.count(ground.form().id(), sent.address()));
        if (sent.trapped()) {
            noticed.add(QuarantineReason.TRAP);
        }
        if (Suspicions.hasLinks(content)) {
            noticed.add(QuarantineReason.LINKS);
        }
        if (token == null) {
            noticed.add(QuarantineReason.UNCONFIRMED);
        } else if (token.isTooFast(ground.now())) {
            noticed.add(QuarantineReason.TOO_FAST);
        }
        return noticed;
    }

    private static Optional<FormToken> token(FormGround ground, SentForm sent) {
        return sent.token() == null ? Optional.empty() : FormToken.read(ground.seal(), sent.token());
    }

    /** Whether it was rendered not too long ago, with the text to agree to that the form has now. */
    private static boolean isGood(FormGround ground, FormToken token) {
        boolean sameText = ground.form().settings().consentText() == null
                || token.consentVersion() == ground.form().consentVersion();
        return sameText && !token.isTooOld(ground.now());
    }

    /**
     * A rendering to be sent once more. Of one that came with no rendering of ours it follows from what was sent and
     * from where, on this day: sent so again, it is the same one.
     */
    private static FormToken renewed(
            FormGround ground, @Nullable FormToken token, Map<String, String> content, SentForm sent) {
        Instant now = ground.now();
        UUID nonce = token == null ? nonceOf(ground, content, sent, now) : token.nonce();
        return new FormToken(nonce, now, 0).renewed(now, ground.form().consentVersion());
    }

    private static UUID nonceOf(FormGround ground, Map<String, String> content, SentForm sent, Instant now) {
        String from = now.getEpochSecond() / DAY.toSeconds() + " " + NetworkAddress.network(sent.address()) + " ";
        byte[] where = from.getBytes(StandardCharsets.UTF_8);
        byte[] what = SubmitFormHandler.digest(content, sent.consent());
        ByteBuffer bytes = ByteBuffer.wrap(ground.seal()
                .sign(ByteBuffer.allocate(where.length + what.length)
                        .put(where)
                        .put(what)
                        .array()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private Read read(WebFormAddressTable.Place place, SentForm sent, boolean checked) {
        FormGround ground = reader.get(place.organisationId(), place.formId());
        Map<String, String> content = SentFields.asked(ground.asked(), sent.values());
        return new Read(ground, content, checked ? problems(ground, content, sent) : List.of());
    }

    /** What whoever typed it can put right; what only the organisation can does not keep them. */
    private List<FieldProblem> problems(FormGround ground, Map<String, String> content, SentForm sent) {
        List<FieldProblem> problems =
                new ArrayList<>(new SentFields(content).problems(ground.asked(), ground.country()));
        leads.problemsOf(ground.organisationId(), List.of(ground.lead(content, null, Map.of()))).getFirst().stream()
                .map(problem ->
                        new FieldProblem(SentFields.askedFor(problem.field()), problem.code(), problem.message()))
                .filter(problem -> isNew(ground, problem, problems))
                .forEach(problems::add);
        FormSettings settings = ground.form().settings();
        if (settings.consentText() != null && settings.consentRequired() && !sent.consent()) {
            problems.add(FieldProblem.required("consent"));
        }
        return problems;
    }

    private static boolean isNew(FormGround ground, FieldProblem problem, List<FieldProblem> known) {
        return ground.asked().stream().anyMatch(field -> Objects.equals(field.name(), problem.field()))
                && known.stream().noneMatch(each -> each.field().equals(problem.field()));
    }

    private Optional<WebFormAddressTable.Place> place(String key) {
        return FormKey.read(key).flatMap(known -> reads.beforeOrganisationIsKnown(() -> addresses.find(known)));
    }
}
