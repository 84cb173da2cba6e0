package io.baton.web.assignment;

import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.assignment.Destinations;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.http.Caller;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Reads;
import io.baton.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Fills the dialogs of the commands that send leads from office to office, and of the one about campaigns: when they
 * are opened, searched in, and shown again because something is missing.
 */
@Component
class SendingDialogs {

    private static final int MOST_CAMPAIGNS = 50;

    /**
     * How a dialog is shown.
     *
     * @param from the page to go back to
     * @param problemKey the key of what is missing, or null
     */
    record Opening(
            List<UUID> leadIds, String from, @Nullable String problemKey) {}

    private final Pages pages;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Destinations destinations;
    private final Offices offices;
    private final Holders holders;
    private final Campaigns campaigns;

    SendingDialogs(
            Pages pages,
            Reads reads,
            TaggedLeads tagged,
            Destinations destinations,
            Offices offices,
            Holders holders,
            Campaigns campaigns) {
        this.pages = pages;
        this.reads = reads;
        this.tagged = tagged;
        this.destinations = destinations;
        this.offices = offices;
        this.holders = holders;
        this.campaigns = campaigns;
    }

    View dispatch(Caller caller, Opening opening, List<UUID> chosen) {
        return show(
                "assignment/dispatch",
                caller,
                opening,
                (leads, about) -> new DispatchView(
                        about,
                        corporate(caller),
                        destinations.listForDispatch(caller.organisationId()),
                        chosen,
                        opening.problemKey()));
    }

    View recall(Caller caller, Opening opening) {
        return show(
                "assignment/recall",
                caller,
                opening,
                (leads, about) -> new RecallView(about, officesOf(caller, leads), corporate(caller)));
    }

    View rejectFromOffice(Caller caller, Opening opening) {
        return show(
                "assignment/rejectFromOffice",
                caller,
                opening,
                (leads, about) -> new RejectFromOfficeView(
                        about, officesOf(caller, leads), corporate(caller), opening.problemKey()));
    }

    View forward(Caller caller, Opening opening, String search, @Nullable String chosen) {
        return show(
                "assignment/forward",
                caller,
                opening,
                (leads, about) -> new ForwardView(
                        about,
                        holdersOf(caller, leads),
                        destinations.search(caller.user(), leads, search),
                        search,
                        chosen,
                        opening.problemKey()));
    }

    View campaign(Caller caller, Opening opening, String search, @Nullable String chosen) {
        return show("assignment/campaign", caller, opening, (leads, about) -> {
            List<CampaignView> found = campaigns.searchOpen(
                    caller.organisationId(),
                    search,
                    leads.stream().map(LeadInCustody::holdingOfficeId).toList(),
                    MOST_CAMPAIGNS + 1);
            return new CampaignDialogView(
                    about,
                    found.stream().limit(MOST_CAMPAIGNS).toList(),
                    search,
                    chosen,
                    found.size() > MOST_CAMPAIGNS,
                    opening.problemKey());
        });
    }

    private View show(
            String template, Caller caller, Opening opening, BiFunction<List<LeadInCustody>, Tagged, Object> view) {
        HttpStatus status = opening.problemKey() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return reads.inSnapshot(caller.organisationId(), () -> {
            List<LeadInCustody> leads = tagged.read(caller, opening.leadIds());
            return pages.view(template, view.apply(leads, Tagged.of(leads, opening.from())), status);
        });
    }

    private String corporate(Caller caller) {
        return offices.get(caller.organisationId(), caller.user().corporateOfficeId())
                .name();
    }

    private List<String> officesOf(Caller caller, List<LeadInCustody> leads) {
        Map<UUID, String> names = offices.listAll(caller.organisationId()).stream()
                .collect(Collectors.toMap(OfficeView::id, OfficeView::name));
        return leads.stream()
                .map(lead -> names.getOrDefault(lead.holdingOfficeId(), ""))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> holdersOf(Caller caller, List<LeadInCustody> leads) {
        List<UUID> ids = leads.stream()
                .map(LeadInCustody::holderUserId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return holders.namesOf(caller.organisationId(), ids).values().stream()
                .sorted()
                .toList();
    }
}
