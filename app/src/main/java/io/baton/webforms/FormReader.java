package io.baton.webforms;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Organisations;
import io.baton.campaigns.CampaignOffer;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.FieldOffers;
import io.baton.platform.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads forms with what they stand on, in the transaction or snapshot that is open. */
@Component
class FormReader {

    private final WebFormTable forms;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Organisations organisations;
    private final Campaigns campaigns;

    FormReader(
            WebFormTable forms,
            Catalogue catalogue,
            Offices offices,
            Organisations organisations,
            Campaigns campaigns) {
        this.forms = forms;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
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
        FormGroups groups = groups(organisationId);
        FieldOffers offers = offers(organisationId);
        List<String> tobaccoUses = tobaccoUses(organisationId);
        Map<UUID, String> countryOf =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, OfficeView::country));
        Map<UUID, CampaignOffer> campaignsOf = campaigns.listOffers(
                organisationId,
                found.stream()
                        .map(each -> each.form().settings().campaignId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, FormGround> grounds = new HashMap<>();
        for (WebFormTable.Sealed each : found) {
            FormSettings settings = each.form().settings();
            UUID groupId = groups.intoWhich(settings.groupId());
            List<CustomFieldView> custom = offers.of(groupId, settings.officeId());
            grounds.put(
                    each.form().id(),
                    new FormGround(
                            organisationId,
                            organisationName,
                            each.form(),
                            each.seal(),
                            groupId,
                            asked(settings, custom, tobaccoUses),
                            custom,
                            offers.fields().stream()
                                    .filter(field -> !custom.contains(field))
                                    .toList(),
                            campaignToday(settings, campaignsOf),
                            Objects.requireNonNull(countryOf.get(settings.officeId())),
                            each.now()));
        }
        return grounds;
    }

    /**
     * None where its campaign is not offered today, or for other offices: nobody on the web can do anything about it.
     */
    private static @Nullable UUID campaignToday(FormSettings settings, Map<UUID, CampaignOffer> campaignsOf) {
        UUID campaignId = settings.campaignId();
        CampaignOffer offer = campaignId == null ? null : campaignsOf.get(campaignId);
        return offer != null && offer.isOpenTo(settings.officeId()) ? campaignId : null;
    }

    FormGround get(UUID organisationId, UUID formId) {
        return find(organisationId, formId).orElseThrow(() -> new NotFoundException("there is no such form"));
    }

    FormGroups groups(UUID organisationId) {
        return new FormGroups(catalogue.listGroups(organisationId));
    }

    /** The custom fields with where forms can ask them: in groups, and at offices. */
    FieldOffers offers(UUID organisationId) {
        return catalogue.fieldOffers(organisationId);
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
                        .filter(each -> FormField.nameOf(each).equals(field.name()))
                        .findFirst()
                        .ifPresent(each -> asked.add(new AskedField(field, null, each, each.choices())));
            }
        }
        return List.copyOf(asked);
    }

    List<String> tobaccoUses(UUID organisationId) {
        return catalogue.tobaccoChoices(organisationId);
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
