package io.baton.leads;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.campaigns.CampaignOffer;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ConversionPoint;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.CustomValue;
import io.baton.catalogue.CustomValues;
import io.baton.catalogue.LeadGroupView;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of drafts what can be kept, by what the organisation has set: cleaned, checked, typed. */
@Component
class LeadDrafting {

    /**
     * A draft as it would be kept.
     *
     * @param terms what it was checked by
     * @param draft cleaned, its custom values in their canonical form
     * @param problems why it cannot be kept; empty when it can
     */
    record Checked(LeadTerms terms, LeadDraft draft, List<CustomValue> custom, List<FieldProblem> problems) {}

    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Offices offices;
    private final Clock clock;

    LeadDrafting(Catalogue catalogue, Campaigns campaigns, Offices offices, Clock clock) {
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.offices = offices;
        this.clock = clock;
    }

    /** What the organisation lets leads be, in all groups and offices: a few statements. */
    LeadTermsOf terms(UUID organisationId) {
        List<LeadGroupView> groups = catalogue.listGroups(organisationId);
        return new LeadTermsOf(
                groups,
                catalogue.firstStatuses(organisationId, ConversionPoint.RECEIVED),
                catalogue.fieldOffers(organisationId),
                catalogue.tobaccoChoices(organisationId));
    }

    /** What the organisation lets a lead be where it stands. */
    LeadTerms termsOf(UUID organisationId, LeadView lead) {
        return terms(organisationId).in(lead.groupId(), lead.office().id());
    }

    /** Checks many new leads with one look at each thing the organisation has set. */
    List<Checked> check(UUID organisationId, List<NewLead> leads) {
        LeadTermsOf all = terms(organisationId);
        LeadTermsOf.Cache terms = all.cache();
        Map<UUID, OfficeView> ofId =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        Map<UUID, CampaignOffer> known = campaigns.listOffers(
                organisationId,
                leads.stream()
                        .map(lead -> lead.draft().campaignId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<Checked> checked = new ArrayList<>();
        for (NewLead lead : leads) {
            OfficeView office = ofId.get(lead.officeId());
            if (office == null) {
                throw new NotFoundException("there is no such office");
            }
            Optional<LeadGroupView> group = all.group(lead.groupId());
            UUID groupId = group.or(() -> all.group(null)).orElseThrow().id();
            LeadDraft draft = fromItsCampaign(lead.draft(), known);
            Checked one = check(draft, office, terms.in(groupId, office.id()));
            List<FieldProblem> problems = new ArrayList<>(groupProblems(group));
            problems.addAll(one.problems());
            problems.addAll(campaignProblems(draft.campaignId(), office.id(), known));
            checked.add(new Checked(one.terms(), one.draft(), one.custom(), problems));
        }
        return checked;
    }

    /**
     * Leads that took something over, as they would be kept. What cannot be kept of it, such as a choice that is no
     * longer on its list, is left out; where that does not help, all of it is.
     *
     * @param leads with what they took over
     * @param before the same leads without it
     */
    List<Checked> checkFilled(UUID organisationId, List<NewLead> leads, List<Checked> before) {
        List<Checked> whole = check(organisationId, leads);
        List<NewLead> less = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            LeadDraft own = before.get(i).draft();
            less.add(leads.get(i)
                    .with(leads.get(i).draft().withCustom(own.custom()).withTobaccoUse(own.tobaccoUse())));
        }
        List<Checked> lessChecked = check(organisationId, less);
        List<Checked> kept = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            kept.add(Stream.of(whole.get(i), lessChecked.get(i))
                    .filter(checked -> checked.problems().isEmpty())
                    .findFirst()
                    .orElse(before.get(i)));
        }
        return kept;
    }

    /** Checks the new facts of a lead that is there: what it says already may stay. */
    Checked checkEdit(UUID organisationId, LeadView lead, LeadDraft draft) {
        LeadTerms terms = termsOf(organisationId, lead);
        OfficeView office = offices.get(organisationId, lead.office().id());
        Checked checked = check(draft, office, terms.keeping(lead.facts()));
        if (Objects.equals(draft.campaignId(), lead.facts().campaignId())) {
            return checked;
        }
        List<FieldProblem> problems = new ArrayList<>(checked.problems());
        UUID campaignId = draft.campaignId();
        problems.addAll(campaignProblems(
                campaignId,
                office.id(),
                campaigns.listOffers(organisationId, campaignId == null ? List.of() : List.of(campaignId))));
        return new Checked(checked.terms(), checked.draft(), checked.custom(), problems);
    }

    /** A draft as it would be kept in this office, as far as it is typed. */
    LeadDraft clean(UUID organisationId, UUID officeId, LeadDraft typed) {
        return LeadCleaning.clean(typed, offices.get(organisationId, officeId).country());
    }

    private Checked check(LeadDraft typed, OfficeView office, LeadTerms terms) {
        LeadDraft clean = LeadCleaning.clean(typed, office.country());
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        List<FieldProblem> problems = LeadRules.problems(clean, terms, today);
        Map<String, Object> canonical = new HashMap<>();
        List<CustomValue> custom = new ArrayList<>();
        for (CustomFieldView field : terms.fields()) {
            CustomValues.fromJson(field, clean.custom().get(field.key()), field.key(), new ArrayList<>())
                    .ifPresent(value -> {
                        custom.add(value);
                        canonical.put(field.key(), value.plain());
                    });
        }
        return new Checked(terms, clean.withCustom(canonical), custom, problems);
    }

    private static List<FieldProblem> groupProblems(Optional<LeadGroupView> group) {
        if (group.isEmpty()) {
            return List.of(FieldProblem.unknown("groupId"));
        }
        return group.get().active()
                ? List.of()
                : List.of(new FieldProblem("groupId", "INACTIVE", "must be a lead group in use"));
    }

    /** What comes without a source has that of its campaign. */
    private static LeadDraft fromItsCampaign(LeadDraft draft, Map<UUID, CampaignOffer> known) {
        UUID campaignId = draft.campaignId();
        CampaignOffer offer = campaignId == null ? null : known.get(campaignId);
        boolean silent = draft.source() == null || draft.source().isBlank();
        return offer == null || !silent
                ? draft
                : draft.withSource(offer.campaign().details().source());
    }

    private static List<FieldProblem> campaignProblems(
            @Nullable UUID campaignId, UUID officeId, Map<UUID, CampaignOffer> known) {
        if (campaignId == null) {
            return List.of();
        }
        CampaignOffer campaign = known.get(campaignId);
        return campaign == null
                ? List.of(FieldProblem.unknown("campaignId"))
                : campaign.problems("campaignId", officeId);
    }
}
