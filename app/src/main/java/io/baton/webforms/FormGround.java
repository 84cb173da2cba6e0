package io.baton.webforms;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.Consent;
import io.baton.leads.LeadDraft;
import io.baton.leads.NewLead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form with all that is needed to show it and to read what is sent by it.
 *
 * @param groupId the lead group its leads come into
 * @param asked what it asks, as far as it is offered still
 * @param custom the custom fields asked for of leads of that group at the form's office
 * @param others the other custom fields of the organisation
 * @param campaignId the campaign its leads get today, or null
 * @param country of the office
 * @param now by the database's clock
 */
record FormGround(
        UUID organisationId,
        String organisationName,
        WebFormView form,
        FormSeal seal,
        UUID groupId,
        List<AskedField> asked,
        List<CustomFieldView> custom,
        List<CustomFieldView> others,
        @Nullable UUID campaignId,
        String country,
        Instant now) {

    FormToFill toFill(FormToken token) {
        return new FormToFill(form, asked, organisationName, token.write(seal));
    }

    /**
     * The lead that what was typed would be.
     *
     * @param told what its history tells beside the form
     */
    NewLead lead(Map<String, String> content, @Nullable Consent consent, Map<String, String> told) {
        Map<String, String> all = new TreeMap<>(told);
        all.put("formId", form.id().toString());
        all.put("formName", form.settings().name());
        SentFields sent = new SentFields(content);
        LeadDraft draft = sent.draft(form.settings(), custom, campaignId, consent);
        return new NewLead(form.settings().officeId(), draft, sent.note(others), all, groupId);
    }
}
