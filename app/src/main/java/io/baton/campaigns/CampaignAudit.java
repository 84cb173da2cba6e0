package io.baton.campaigns;

import io.baton.access.Audit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the audit keeps of a campaign. */
@Component
class CampaignAudit {

    private final CampaignOffices offices;

    CampaignAudit(CampaignOffices offices) {
        this.offices = offices;
    }

    /** What it says at first; what it is silent about is left out. */
    Map<String, Object> of(UUID organisationId, CampaignView campaign) {
        Map<String, Object> details = new TreeMap<>();
        fields(organisationId, campaign).forEach((field, value) -> {
            if (value != null) {
                details.put(field, value);
            }
        });
        return details;
    }

    /** The name, and what is another than before. */
    Map<String, Object> differences(UUID organisationId, CampaignView before, CampaignView after) {
        Map<String, @Nullable String> former = fields(organisationId, before);
        Map<String, Object> details = new TreeMap<>();
        details.put("name", Audit.changed(before.name(), after.name()));
        fields(organisationId, after).forEach((field, value) -> {
            if (!Objects.equals(former.get(field), value)) {
                details.put(field, Audit.changed(former.get(field), value));
            }
        });
        return details;
    }

    private Map<String, @Nullable String> fields(UUID organisationId, CampaignView campaign) {
        CampaignDetails details = campaign.details();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", campaign.name());
        fields.put("active", campaign.active() ? null : "false");
        fields.put("source", details.source());
        fields.put("startsOn", text(details.startsOn()));
        fields.put("endsOn", text(details.endsOn()));
        fields.put("offices", offices.namesOf(organisationId, campaign).orElse(null));
        fields.put("revocation", campaign.revocation() == null ? null : RevocationPeriod.text(campaign.revocation()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
