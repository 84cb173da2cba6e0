package io.baton.campaigns;

import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: an organisation's campaigns. Reads in the transaction or snapshot that is open. */
@Component
public class Campaigns {

    private final CampaignTable table;
    private final CampaignOffices offices;

    Campaigns(CampaignTable table, CampaignOffices offices) {
        this.table = table;
        this.offices = offices;
    }

    public Optional<CampaignView> find(UUID organisationId, UUID campaignId) {
        return table.list(organisationId, List.of(campaignId)).stream().findFirst();
    }

    /** Throws where the organisation has no such campaign. */
    public CampaignView get(UUID organisationId, UUID campaignId) {
        return find(organisationId, campaignId).orElseThrow(() -> new NotFoundException("there is no such campaign"));
    }

    /** The campaign, held until the transaction ends. Throws where there is none. */
    public CampaignView lock(UUID organisationId, UUID campaignId) {
        return table.findLocked(organisationId, campaignId)
                .orElseThrow(() -> new NotFoundException("there is no such campaign"));
    }

    /**
     * Raises the version of a campaign that is locked: something that belongs to it is another. Answers the new one.
     */
    public int raiseVersion(UUID organisationId, UUID campaignId) {
        return table.raiseVersion(organisationId, campaignId);
    }

    /** What the campaigns among these ids are called. */
    public Map<UUID, String> namesOf(UUID organisationId, Collection<UUID> campaignIds) {
        return campaignIds.isEmpty() ? Map.of() : table.namesOf(organisationId, campaignIds);
    }

    /**
     * What an organisation's campaigns are called, whether they run or not: the first so many by name, in that order.
     */
    public Map<UUID, String> listNames(UUID organisationId, int limit) {
        return table.listNames(organisationId, limit);
    }

    /** The campaigns among these ids with where they are offered, by id. */
    public Map<UUID, CampaignOffer> listOffers(UUID organisationId, Collection<UUID> campaignIds) {
        return campaignIds.isEmpty()
                ? Map.of()
                : offices.offers(organisationId, table.list(organisationId, campaignIds)).stream()
                        .collect(Collectors.toMap(offer -> offer.campaign().id(), Function.identity()));
    }

    /** The campaign with where it is offered; empty where the organisation has none of this id. */
    public Optional<CampaignOffer> findOffer(UUID organisationId, UUID campaignId) {
        return listOffers(organisationId, List.of(campaignId)).values().stream().findFirst();
    }

    /**
     * On what terms leads of these campaigns are offered, by campaign; nobody changes them before the transaction ends.
     */
    public Map<UUID, CampaignTerms> lockTerms(UUID organisationId, Collection<UUID> campaignIds) {
        return campaignIds.isEmpty()
                ? Map.of()
                : table.lockTerms(organisationId, campaignIds).stream()
                        .collect(Collectors.toMap(CampaignTerms::campaignId, Function.identity()));
    }

    /**
     * The campaigns of all organisations whose offers are still to follow other terms, with their organisation. As the
     * jobs role.
     */
    public Map<UUID, UUID> listToFollow() {
        return table.listToFollow();
    }

    /** Which version its terms have as of now; they may change at any moment. */
    public int getTermsVersion(UUID organisationId, UUID campaignId) {
        return table.findTermsVersion(organisationId, campaignId)
                .orElseThrow(() -> new NotFoundException("there is no such campaign"));
    }

    /**
     * Notes that all offers of the campaign are on these terms.
     *
     * @param termsVersion as it was before the offers were looked at: terms that came meanwhile are still to be
     *     followed
     */
    public void markFollowed(UUID organisationId, UUID campaignId, int termsVersion) {
        table.markFollowed(organisationId, campaignId, termsVersion);
    }

    /**
     * Running campaigns of an office by their names as somebody wrote them, folded as {@link SearchText} does; names of
     * none are left out.
     */
    public Map<String, UUID> findRunning(UUID organisationId, Collection<String> names, UUID officeId) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> byName = offices.offers(organisationId, table.listNamed(organisationId, names)).stream()
                .filter(offer -> offer.isOpenTo(officeId))
                .map(CampaignOffer::campaign)
                .collect(Collectors.toMap(campaign -> CampaignName.folded(campaign.name()), CampaignView::id));
        Map<String, UUID> found = new HashMap<>();
        for (String name : names) {
            UUID id = byName.get(CampaignName.folded(name));
            if (id != null) {
                found.put(SearchText.fold(name), id);
            }
        }
        return found;
    }

    /**
     * The campaigns whose names have every word of the text somewhere; an empty text finds all. Those that have ended
     * come last, each by name.
     *
     * @param cursor of the slice before, or null for the first
     */
    public Slice<CampaignView> search(UUID organisationId, @Nullable String text, @Nullable String cursor, int limit) {
        Optional<CampaignCursor> after = cursor == null
                ? Optional.empty()
                : Optional.of(CampaignCursor.read(cursor)
                        .orElseThrow(() ->
                                new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"))));
        return table.search(organisationId, CampaignName.terms(text), after.orElse(null), limit);
    }

    /**
     * The same of those only into which leads of some of these offices can be put today: they run, and are for all
     * offices, or for one of these or one above it.
     */
    public List<CampaignView> searchOpen(
            UUID organisationId, @Nullable String text, Collection<UUID> officeIds, int limit) {
        return table.searchOpen(
                organisationId, CampaignName.terms(text), offices.withAllAbove(organisationId, officeIds), limit);
    }
}
