package io.baton.webforms;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Organisations;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.platform.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads forms with what they stand on, in the transaction or snapshot that is open. */
@Component
class FormReader {

    private final WebFormTable forms;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Organisations organisations;

    FormReader(WebFormTable forms, Catalogue catalogue, Offices offices, Organisations organisations) {
        this.forms = forms;
        this.catalogue = catalogue;
        this.offices = offices;
        this.organisations = organisations;
    }

    Optional<FormGround> find(UUID organisationId, UUID formId) {
        return list(organisationId, List.of(formId)).values().stream().findFirst();
    }

    /** Those of the forms that are there, by their ids: a few statements, however many they are. */
    Map<UUID, FormGround> list(UUID organisationId, Collection<UUID> formIds) {
        List<WebFormTable.Sealed> found = forms.listSealed(organisationId, formIds);
        if (found.isEmpty()) {
            return Map.of();
        }
        String organisationName = organisations.get(organisationId).name();
        List<CustomFieldView> custom = customFields(organisationId);
        List<String> tobaccoUses = catalogue.tobaccoChoices(organisationId);
        Map<UUID, String> countryOf =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, OfficeView::country));
        return found.stream()
                .map(signed -> new FormGround(
                        organisationId,
                        organisationName,
                        signed.form(),
                        signed.seal(),
                        asked(signed.form().settings(), custom, tobaccoUses),
                        custom,
                        Objects.requireNonNull(
                                countryOf.get(signed.form().settings().officeId())),
                        signed.now()))
                .collect(Collectors.toMap(ground -> ground.form().id(), Function.identity()));
    }

    FormGround get(UUID organisationId, UUID formId) {
        return find(organisationId, formId).orElseThrow(() -> new NotFoundException("there is no such form"));
    }

    /** The custom fields a form can ask: those everybody has of the general group, into which its leads come. */
    List<CustomFieldView> customFields(UUID organisationId) {
        UUID general = catalogue.getGeneralGroup(organisationId).id();
        return catalogue.listAllFields(organisationId).stream()
                .filter(field -> field.active() && field.officeId() == null && field.isIn(general))
                .toList();
    }

    boolean isOffice(UUID organisationId, UUID officeId) {
        return offices.find(organisationId, officeId).isPresent();
    }

    private static List<AskedField> asked(
            FormSettings settings, List<CustomFieldView> custom, List<String> tobaccoUses) {
        List<AskedField> asked = new ArrayList<>();
        for (FormField field : settings.fields()) {
            StandardField standard = StandardField.find(field.name()).orElse(null);
            if (standard != null) {
                asked.add(new AskedField(field, standard, null, choices(standard, tobaccoUses)));
            } else {
                custom.stream()
                        .filter(each -> (FormField.CUSTOM + each.key()).equals(field.name()))
                        .findFirst()
                        .ifPresent(each -> asked.add(new AskedField(field, null, each, each.choices())));
            }
        }
        return List.copyOf(asked);
    }

    private static List<String> choices(StandardField field, List<String> tobaccoUses) {
        return switch (field) {
            case TOBACCO_USE -> tobaccoUses;
            case COUNTRY -> List.of(Locale.getISOCountries());
            case GREETING,
                    FIRST_NAME,
                    LAST_NAME,
                    BUSINESS_NAME,
                    COMPANY,
                    JOB_TITLE,
                    OCCUPATION,
                    EMAIL,
                    PHONE,
                    STREET,
                    POSTCODE,
                    CITY,
                    REGION,
                    WEB,
                    BIRTH_DATE,
                    MESSAGE -> List.of();
        };
    }
}
