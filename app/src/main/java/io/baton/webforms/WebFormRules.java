package io.baton.webforms;

import io.baton.campaigns.CampaignOffer;
import io.baton.catalogue.FieldOffers;
import io.baton.catalogue.LeadGroupView;
import io.baton.leads.LeadType;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import io.baton.webforms.WebFormDetails.After;
import io.baton.webforms.WebFormDetails.Asked;
import io.baton.webforms.WebFormDetails.Consent;
import io.baton.webforms.WebFormDetails.Lead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a web form may be. What somebody left out stays as it was. */
final class WebFormRules {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_CONSENT = 5000;
    static final int LONGEST_SOURCE = 100;
    static final int MOST_FIELDS = 60;

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /**
     * What the organisation has that a form can name.
     *
     * @param offers which custom fields are asked for where
     * @param campaign the one that is asked for, or null where there is none
     */
    record Ground(
            FormGroups groups, FieldOffers offers, @Nullable CampaignOffer campaign) {}

    private final FormSettings before;
    private final Ground ground;
    private final List<FieldProblem> problems;

    private WebFormRules(FormSettings before, Ground ground, List<FieldProblem> problems) {
        this.before = before;
        this.ground = ground;
        this.problems = problems;
    }

    /**
     * A form of this office about which nothing was said yet.
     *
     * @param generalId the general lead group
     */
    static FormSettings blank(UUID officeId, UUID generalId, String language) {
        return new FormSettings(
                officeId,
                "",
                true,
                LeadType.CONTACT,
                generalId,
                language,
                "",
                null,
                List.of(
                        new FormField(StandardField.FIRST_NAME.key(), false, null),
                        new FormField(StandardField.LAST_NAME.key(), true, null),
                        new FormField(StandardField.EMAIL.key(), true, null),
                        new FormField(StandardField.PHONE.key(), false, null),
                        new FormField(StandardField.MESSAGE.key(), false, null)),
                null,
                null,
                null,
                false,
                null,
                null,
                List.of());
    }

    /** The form as it would be; what is wrong with it is among the problems. */
    static FormSettings changed(
            FormSettings before, WebFormDetails details, Ground ground, List<FieldProblem> problems) {
        return new WebFormRules(before, ground, problems).changed(details);
    }

    private FormSettings changed(WebFormDetails details) {
        String name = TextInput.requiredLine("name", or(details.name(), before.name()), LONGEST_NAME, problems);
        String said = or(details.title(), before.title());
        String title = said.isBlank() ? name : said;
        Lead lead = Objects.requireNonNullElse(
                details.lead(), new Lead(before.leadType(), before.groupId(), before.campaignId(), before.source()));
        LeadType type = Objects.requireNonNullElse(lead.type(), LeadType.CONTACT);
        UUID officeId = Objects.requireNonNullElse(details.officeId(), before.officeId());
        UUID groupId = group(lead.groupId());
        Consent consent = Objects.requireNonNullElse(
                details.consent(), new Consent(before.consentText(), before.consentRequired()));
        String consentText = TextInput.text("consent.text", consent.text(), LONGEST_CONSENT, problems);
        After after = Objects.requireNonNullElse(details.after(), new After(before.thanks(), before.redirectUrl()));
        return new FormSettings(
                officeId,
                name,
                Objects.requireNonNullElse(details.active(), before.active()),
                type,
                groupId,
                language(or(details.language(), before.language())),
                name.isEmpty() && title.isEmpty() ? "" : TextInput.requiredLine("title", title, LONGEST_NAME, problems),
                details.intro() == null
                        ? before.intro()
                        : TextInput.text("intro", details.intro(), LONGEST_TEXT, problems),
                fields(details.fields(), type, offered(groupId, officeId)),
                campaign(lead.campaignId(), officeId),
                TextInput.line("lead.source", lead.source(), LONGEST_SOURCE, problems),
                consentText,
                required(consent, consentText),
                TextInput.text("after.text", after.text(), LONGEST_TEXT, problems),
                WebAddresses.redirect("after.redirectUrl", after.redirectUrl(), problems),
                details.allowedOrigins() == null
                        ? before.allowedOrigins()
                        : WebAddresses.origins("allowedOrigins", details.allowedOrigins(), problems));
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }

    private String language(String language) {
        if (!LANGUAGES.contains(language)) {
            problems.add(FieldProblem.malformed("language", "one of en, de"));
            return before.language();
        }
        return language;
    }

    private boolean required(Consent consent, @Nullable String text) {
        boolean required = Boolean.TRUE.equals(consent.required());
        if (required
                && text == null
                && problems.stream().noneMatch(each -> each.field().equals("consent.text"))) {
            problems.add(FieldProblem.required("consent.text"));
        }
        return required;
    }

    /** The group it names already may stay, also once it is out of use. */
    private UUID group(@Nullable UUID groupId) {
        UUID named = groupId == null ? ground.groups().general().id() : groupId;
        if (named.equals(before.groupId())) {
            return named;
        }
        LeadGroupView group = ground.groups().find(named).orElse(null);
        if (group == null) {
            problems.add(FieldProblem.unknown("lead.groupId"));
            return before.groupId();
        }
        if (!group.active()) {
            problems.add(new FieldProblem("lead.groupId", "INACTIVE", "must be a lead group in use"));
        }
        return named;
    }

    /** The names of the custom fields that are asked for where leads of the form will stand. */
    private Set<String> offered(UUID groupId, UUID officeId) {
        return ground.offers().of(ground.groups().intoWhich(groupId), officeId).stream()
                .map(FormField::nameOf)
                .collect(Collectors.toSet());
    }

    private @Nullable UUID campaign(@Nullable UUID campaignId, UUID officeId) {
        if (campaignId == null || campaignId.equals(before.campaignId())) {
            return campaignId;
        }
        CampaignOffer campaign = ground.campaign();
        problems.addAll(
                campaign == null
                        ? List.of(FieldProblem.unknown("lead.campaignId"))
                        : campaign.problems("lead.campaignId", officeId));
        return campaignId;
    }

    /** The name a lead must have is always asked, and always required. */
    private List<FormField> fields(@Nullable List<Asked> asked, LeadType type, Set<String> offered) {
        List<FormField> fields = asked == null ? before.fields() : read(asked, offered);
        String nameOfLead = nameOf(type).key();
        if (fields.stream().noneMatch(field -> field.name().equals(nameOfLead))) {
            problems.add(new FieldProblem("fields", "NAME_MISSING", "must have " + nameOfLead));
        }
        return fields.stream()
                .map(field -> field.name().equals(nameOfLead) ? new FormField(nameOfLead, true, field.label()) : field)
                .toList();
    }

    /** The field without which there is no lead of this type. */
    static StandardField nameOf(LeadType type) {
        return switch (type) {
            case BUSINESS -> StandardField.BUSINESS_NAME;
            case CONTACT, ADVISOR -> StandardField.LAST_NAME;
        };
    }

    private List<FormField> read(List<Asked> asked, Set<String> offered) {
        if (asked.size() > MOST_FIELDS) {
            problems.add(new FieldProblem("fields", "TOO_MANY", "must have at most " + MOST_FIELDS + " entries"));
            return before.fields();
        }
        List<FormField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "fields[" + i + "]";
            Asked each = asked.get(i);
            String name = each.name() == null ? "" : each.name();
            if (!isKnown(name, offered)) {
                problems.add(FieldProblem.unknown(at + ".name"));
            } else if (!names.add(name)) {
                problems.add(new FieldProblem(at + ".name", "TWICE", "must stand in the form once"));
            }
            String label = TextInput.line(at + ".label", each.label(), LONGEST_NAME, problems);
            fields.add(new FormField(name, Boolean.TRUE.equals(each.required()), label));
        }
        return fields;
    }

    /** What the form asks already may stay, also once the custom field is no longer offered. */
    private boolean isKnown(String name, Set<String> offered) {
        return StandardField.find(name).isPresent() || before.asks(name) || offered.contains(name);
    }
}
