package io.baton.demo;

import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.webforms.CreateWebForm;
import io.baton.webforms.QuarantineReason;
import io.baton.webforms.SubmitForm;
import io.baton.webforms.WebFormDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The web forms of the offices, and what strangers send by them. */
@Component
class FormScenes {

    /** When something came that does not look like an enquiry, and where. */
    enum Spam {
        PILLS(DemoOffice.LONDON, Duration.ofMinutes(37), Set.of(QuarantineReason.TRAP, QuarantineReason.LINKS)),
        RANKING(DemoOffice.LEEDS, Duration.ofHours(5), Set.of(QuarantineReason.TOO_FAST)),
        HASTY(DemoOffice.BERLIN, Duration.ofHours(20), Set.of(QuarantineReason.UNCONFIRMED));

        private final DemoOffice office;
        private final Duration before;
        private final Set<QuarantineReason> noticed;

        Spam(DemoOffice office, Duration before, Set<QuarantineReason> noticed) {
            this.office = office;
            this.before = before;
            this.noticed = noticed;
        }

        Duration before() {
            return before;
        }

        private Map<String, String> content() {
            return switch (this) {
                case PILLS ->
                    Map.of(
                            "firstName", "Cheap pills https://pills.example",
                            "lastName", "Best price",
                            "email", "pills@example.net",
                            "message", "Order now at https://pills.example");
                case RANKING ->
                    Map.of(
                            "firstName", "Rank",
                            "lastName", "Higher",
                            "email", "seo@example.net",
                            "message", "Your website could be on page one within a week.");
                case HASTY ->
                    Map.of(
                            "firstName", "Mehmet",
                            "lastName", "Öztürk",
                            "email", "mehmet.oeztuerk@example.org",
                            "message", "Bitte um Rückruf wegen meiner Rente.");
            };
        }
    }

    private static final int BY_FORM_PERCENT = 45;
    private static final int FIRST_CONSENT = 1;

    private final CommandRunner commands;

    FormScenes(CommandRunner commands) {
        this.commands = commands;
    }

    /** One form an office, in its language. */
    Map<DemoOffice, UUID> make(Actor operator, Map<DemoOffice, UUID> officeIds) {
        Map<DemoOffice, UUID> forms = new EnumMap<>(DemoOffice.class);
        for (DemoOffice office : DemoOffice.values()) {
            WebFormDetails details = details(office, Objects.requireNonNull(officeIds.get(office)));
            forms.put(office, commands.run(operator, new CreateWebForm(details)).id());
        }
        return forms;
    }

    private static WebFormDetails details(DemoOffice office, UUID officeId) {
        boolean german = office == DemoOffice.BERLIN;
        List<WebFormDetails.Asked> fields = new ArrayList<>();
        fields.add(new WebFormDetails.Asked("firstName", false, null));
        fields.add(new WebFormDetails.Asked("lastName", true, null));
        fields.add(new WebFormDetails.Asked("email", true, null));
        fields.add(new WebFormDetails.Asked("phone", false, null));
        fields.add(new WebFormDetails.Asked("postcode", false, null));
        fields.add(new WebFormDetails.Asked("custom.interest", false, german ? "Worum geht es?" : "What is it about?"));
        fields.add(new WebFormDetails.Asked("message", false, null));
        return new WebFormDetails(
                officeId,
                (german ? "Rückruf " : "Call me back, ") + office.city(),
                true,
                office.locale(),
                german ? "Wir rufen Sie zurück" : "We call you back",
                german
                        ? "Schreiben Sie uns kurz, worum es geht. Wir melden uns am selben Tag."
                        : "Tell us in a line what it is about. You hear from us the same day.",
                fields,
                new WebFormDetails.Lead(
                        LeadType.CONTACT, null, null, Texts.of(office).sources().getFirst()),
                new WebFormDetails.Consent(
                        german
                                ? "Ich willige ein, dass Northgate Advice mich zu meiner Anfrage anspricht."
                                : Facts.CONSENT,
                        true),
                new WebFormDetails.After(null, null),
                List.of());
    }

    /** Whether this lead came by the form of its office. */
    boolean brought(LeadPlan plan, LeadDraft draft) {
        return plan.sent()
                && draft.type() == LeadType.CONTACT
                && Dice.of("form", plan.number()).percent(BY_FORM_PERCENT);
    }

    /** Sends what is known of the lead by the form; answers its id. */
    UUID send(Ground ground, LeadPlan plan, LeadDraft draft) {
        Map<String, String> content = new HashMap<>();
        put(content, "firstName", draft.firstName());
        put(content, "lastName", draft.lastName());
        put(content, "custom.interest", draft.custom().get("interest"));
        draft.emails().stream().findFirst().ifPresent(email -> content.put("email", email.value()));
        draft.phones().stream().findFirst().ifPresent(phone -> content.put("phone", phone.value()));
        draft.addresses().stream().findFirst().ifPresent(address -> put(content, "postcode", address.postcode()));
        return Objects.requireNonNull(submit(ground, plan.office(), content, Set.of()), "nothing speaks against it");
    }

    /** Sends what waits in quarantine. */
    void send(Ground ground, Spam spam) {
        submit(ground, spam.office, spam.content(), spam.noticed);
    }

    private @Nullable UUID submit(
            Ground ground, DemoOffice office, Map<String, String> content, Set<QuarantineReason> noticed) {
        Actor stranger = new Actor(ground.organisationId(), null, Channel.WEB_FORM, null);
        return commands.run(
                        stranger,
                        new SubmitForm(ground.form(office), UUID.randomUUID(), content, true, FIRST_CONSENT, noticed))
                .leadId();
    }

    private static void put(Map<String, String> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value.toString());
        }
    }
}
