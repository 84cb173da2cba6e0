package io.baton.web.webforms;

import io.baton.leads.LeadType;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.web.FormProblems;
import io.baton.webforms.FormField;
import io.baton.webforms.FormSettings;
import io.baton.webforms.StandardField;
import io.baton.webforms.WebFormDetails;
import io.baton.webforms.WebFormDetails.After;
import io.baton.webforms.WebFormDetails.Asked;
import io.baton.webforms.WebFormDetails.Consent;
import io.baton.webforms.WebFormDetails.Lead;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form that makes or changes a web form, as it was typed.
 *
 * @param values of the fields there is one of, by their names
 * @param asked the names of what is to be asked
 * @param required the names of what must be answered
 */
public record SettingsForm(Map<String, String> values, Set<String> asked, Set<String> required) {

    private static final int LAST = Integer.MAX_VALUE;

    /** What REST calls otherwise, in parts of its own. */
    private static final Map<String, String> NAMES = Map.of(
            "lead.groupId", "groupId",
            "lead.campaignId", "campaignId",
            "lead.source", "source",
            "consent.text", "consentText",
            "after.text", "thanks",
            "after.redirectUrl", "redirectUrl");

    static SettingsForm of(FormSettings settings) {
        Map<String, String> values = new HashMap<>();
        values.put("officeId", settings.officeId().toString());
        values.put("name", settings.name());
        values.put("active", Boolean.toString(settings.active()));
        values.put("language", settings.language());
        values.put("title", settings.title());
        put(values, "intro", settings.intro());
        values.put("type", settings.leadType().name());
        values.put("groupId", settings.groupId().toString());
        put(values, "campaignId", settings.campaignId());
        put(values, "source", settings.source());
        put(values, "consentText", settings.consentText());
        values.put("consentRequired", Boolean.toString(settings.consentRequired()));
        put(values, "thanks", settings.thanks());
        put(values, "redirectUrl", settings.redirectUrl());
        values.put("allowedOrigins", String.join("\n", settings.allowedOrigins()));
        int place = 1;
        for (FormField field : settings.fields()) {
            values.put("place." + field.name(), Integer.toString(place++));
            put(values, "label." + field.name(), field.label());
        }
        return new SettingsForm(
                values,
                Set.copyOf(settings.fields().stream().map(FormField::name).toList()),
                Set.copyOf(settings.fields().stream()
                        .filter(FormField::required)
                        .map(FormField::name)
                        .toList()));
    }

    static SettingsForm typed(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all.length == 0 ? "" : all[0]));
        return new SettingsForm(values, all(request, "asked"), all(request, "required"));
    }

    private static Set<String> all(HttpServletRequest request, String name) {
        String[] all = request.getParameterValues(name);
        return all == null ? Set.of() : Set.copyOf(List.of(all));
    }

    /** What is wrong, by the names of the fields of this form. */
    static FormProblems problems(InvalidInputException exception) {
        return new FormProblems(exception.problems().stream()
                .map(problem -> new FieldProblem(
                        NAMES.getOrDefault(problem.field(), problem.field()), problem.code(), problem.message()))
                .toList());
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean ticked(String name) {
        return value(name).equals("true");
    }

    /** What is wanted. A campaign, a group or an office that cannot be one is none. */
    WebFormDetails toDetails() {
        return new WebFormDetails(
                id("officeId").orElse(null),
                value("name"),
                ticked("active"),
                value("language"),
                value("title"),
                value("intro"),
                fields(),
                new Lead(type(), id("groupId").orElse(null), id("campaignId").orElse(null), value("source")),
                new Consent(value("consentText"), ticked("consentRequired")),
                new After(value("thanks"), value("redirectUrl")),
                value("allowedOrigins")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /**
     * What is ticked, in the order of the places; what has none stands last, as the list of what can be asked has it.
     */
    private List<Asked> fields() {
        List<String> names = new ArrayList<>(asked);
        names.sort(Comparator.comparingInt(this::place)
                .thenComparingInt(SettingsForm::usualPlace)
                .thenComparing(Comparator.naturalOrder()));
        return names.stream()
                .map(name -> new Asked(name, required.contains(name), value("label." + name)))
                .toList();
    }

    /** Standard fields as they follow each other, such as street, postcode and town; then custom fields. */
    private static int usualPlace(String name) {
        return StandardField.find(name).map(StandardField::ordinal).orElse(LAST);
    }

    /** Where something stands; what cannot be a place is the last one. */
    int place(String name) {
        try {
            return Integer.parseInt(value("place." + name).strip());
        } catch (NumberFormatException e) {
            return LAST;
        }
    }

    private LeadType type() {
        return switch (value("type")) {
            case "ADVISOR" -> LeadType.ADVISOR;
            case "BUSINESS" -> LeadType.BUSINESS;
            default -> LeadType.CONTACT;
        };
    }

    /** The id that is chosen in a field, or empty where none is. */
    Optional<UUID> id(String name) {
        try {
            return value(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
