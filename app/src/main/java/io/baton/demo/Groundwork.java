package io.baton.demo;

import io.baton.access.ChangeOffice;
import io.baton.access.CreateOffice;
import io.baton.access.NewOrganisation;
import io.baton.access.OfficeDetails;
import io.baton.access.OfficeOutcome;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.PasswordHash;
import io.baton.access.Passwords;
import io.baton.access.SetUpInstallation;
import io.baton.access.SetUpOutcome;
import io.baton.access.UserDetails;
import io.baton.access.UserRegistration;
import io.baton.campaigns.CampaignDetails;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.CreateCampaign;
import io.baton.campaigns.RevocationPeriod;
import io.baton.catalogue.AddCustomField;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeStatuses;
import io.baton.catalogue.ChangeTobaccoChoices;
import io.baton.catalogue.ConversionPoint;
import io.baton.catalogue.CreateLeadGroup;
import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.DuplicateAction;
import io.baton.catalogue.DuplicateScope;
import io.baton.catalogue.GivenDuplicateRule;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusEdit;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Ids;
import io.baton.platform.Reads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the organisation with its offices and people, and what it sets about its leads. */
@Component
class Groundwork {

    static final String ORGANISATION = "Northgate Advice";

    private static final String ENDED_CAMPAIGN = "Early bird mortgage check";

    private final CommandRunner commands;
    private final Reads reads;
    private final Passwords passwords;
    private final UserRegistration registration;
    private final Offices offices;
    private final Catalogue catalogue;
    private final FormScenes forms;

    Groundwork(
            CommandRunner commands,
            Reads reads,
            Passwords passwords,
            UserRegistration registration,
            Offices offices,
            Catalogue catalogue,
            FormScenes forms) {
        this.commands = commands;
        this.reads = reads;
        this.passwords = passwords;
        this.registration = registration;
        this.offices = offices;
        this.catalogue = catalogue;
        this.forms = forms;
    }

    Ground lay() {
        UUID organisationId = Ids.next();
        PasswordHash password = passwords.accept("password", DemoUser.PASSWORD, List.of(ORGANISATION));
        UUID operatorId = setUp(organisationId, password);
        Actor operator = new Actor(organisationId, operatorId, Channel.PAGE, null);
        Map<DemoOffice, UUID> officeIds = openOffices(operator);
        Map<DemoUser, UUID> userIds = register(operator, password, officeIds);
        userIds.put(DemoUser.ADA, operatorId);
        UUID general = reads.inSnapshot(
                organisationId, () -> catalogue.getGeneralGroup(organisationId).id());
        UUID recruits = addRecruits(operator);
        setFields(operator, general, recruits, officeIds);
        Actor coordinator = new Actor(organisationId, userIds.get(DemoUser.SAM), Channel.PAGE, null);
        return new Ground(
                organisationId,
                officeIds,
                userIds,
                campaigns(coordinator),
                campaign(coordinator, ENDED_CAMPAIGN, null),
                qualifiedStatus(organisationId, general),
                forms.make(operator, officeIds),
                recruits,
                qualifiedStatus(organisationId, recruits));
    }

    /** Those who want to work here go another way than clients. */
    private UUID addRecruits(Actor operator) {
        LeadGroupView group = commands.run(
                operator,
                new CreateLeadGroup(
                        "Recruits",
                        null,
                        new GivenDuplicateRule(DuplicateScope.HOURS, 2160, DuplicateAction.LINK_AND_COPY)));
        commands.run(
                operator,
                new ChangeStatuses(
                        group.id(),
                        group.version(),
                        List.of(
                                new StatusEdit(null, "Applied", ConversionPoint.RECEIVED),
                                new StatusEdit(null, "In talks", ConversionPoint.ACCEPTED),
                                new StatusEdit(null, "Interviewed", ConversionPoint.QUALIFIED),
                                new StatusEdit(null, "Hired", ConversionPoint.CONVERTED),
                                new StatusEdit(null, "Declined", ConversionPoint.LOST))));
        return group.id();
    }

    private UUID setUp(UUID organisationId, PasswordHash password) {
        DemoOffice corporate = DemoUser.ADA.office();
        NewOrganisation organisation = new NewOrganisation(
                ORGANISATION,
                DemoUser.ADA.fullName(),
                DemoUser.ADA.email(),
                password,
                corporate.zone().getId(),
                corporate.country(),
                corporate.locale());
        Actor nobody = new Actor(organisationId, null, Channel.SYSTEM, null);
        return switch (commands.run(nobody, new SetUpInstallation(organisation, true))) {
            case SetUpOutcome.SetUp made -> made.userId();
            case SetUpOutcome.AlreadySetUp already ->
                throw new IllegalStateException("the demonstration is loaded on an empty database only");
        };
    }

    private Map<DemoOffice, UUID> openOffices(Actor operator) {
        Map<DemoOffice, UUID> ids = new EnumMap<>(DemoOffice.class);
        for (DemoOffice office : DemoOffice.values()) {
            DemoOffice above = office.above();
            ids.put(
                    office,
                    above == null
                            ? rename(operator, office)
                            : open(operator, office, Objects.requireNonNull(ids.get(above))));
        }
        return ids;
    }

    /** The corporate office came with the organisation. */
    private UUID rename(Actor operator, DemoOffice office) {
        OfficeView made = reads.inSnapshot(
                operator.organisationId(),
                () -> offices.listAll(operator.organisationId()).getFirst());
        OfficeDetails details =
                new OfficeDetails(office.city(), null, office.zone().getId(), office.country());
        return done(commands.run(operator, new ChangeOffice(made.id(), null, details, true, false)));
    }

    private UUID open(Actor operator, DemoOffice office, UUID above) {
        OfficeDetails details =
                new OfficeDetails(office.city(), above, office.zone().getId(), office.country());
        return done(commands.run(operator, new CreateOffice(details, false, false)));
    }

    private static UUID done(OfficeOutcome outcome) {
        return switch (outcome) {
            case OfficeOutcome.Done done -> done.office().id();
            case OfficeOutcome.Refused refused -> throw new IllegalStateException("refused: " + refused.refusal());
        };
    }

    private Map<DemoUser, UUID> register(Actor operator, PasswordHash password, Map<DemoOffice, UUID> officeIds) {
        Map<DemoUser, UUID> ids = new EnumMap<>(DemoUser.class);
        for (DemoUser user : DemoUser.values()) {
            if (user != DemoUser.ADA) {
                UserDetails details = UserDetails.of(
                                user.email(),
                                user.fullName(),
                                Objects.requireNonNull(officeIds.get(user.office())),
                                user.type(),
                                user.office().locale())
                        .withEnterpriseView(user.view());
                ids.put(user, registration.create(operator, details, password).id());
            }
        }
        return ids;
    }

    private void setFields(Actor operator, UUID general, UUID recruits, Map<DemoOffice, UUID> officeIds) {
        commands.run(operator, new ChangeTobaccoChoices(new ArrayList<@Nullable String>(Facts.TOBACCO)));
        field(operator, general, "interest", "Interest", CustomFieldKind.CHOICE, Facts.INTERESTS);
        field(operator, general, "monthlyBudget", "Monthly budget", CustomFieldKind.NUMBER, List.of());
        field(operator, general, "householdSize", "People in the household", CustomFieldKind.INTEGER, List.of());
        field(operator, null, "callBackOn", "Call back on", CustomFieldKind.DATE, List.of());
        field(operator, general, "existingClient", "Existing client", CustomFieldKind.TICK, List.of());
        field(operator, null, "referredBy", "Referred by", CustomFieldKind.TEXT, List.of());
        field(operator, recruits, "yearsInTheTrade", "Years in the trade", CustomFieldKind.INTEGER, List.of());
        field(operator, recruits, "noticePeriod", "Notice period", CustomFieldKind.CHOICE, Facts.NOTICE);
        field(operator, recruits, "licence", "Licence", CustomFieldKind.TEXT, List.of());
        commands.run(
                operator,
                new AddCustomField(
                        true,
                        null,
                        officeIds.get(DemoOffice.BERLIN),
                        true,
                        "bezirk",
                        "Bezirk",
                        CustomFieldKind.TEXT,
                        null,
                        null));
    }

    /** @param groupId the one group that asks for it, or null for all */
    private void field(
            Actor operator,
            @Nullable UUID groupId,
            String key,
            String label,
            CustomFieldKind kind,
            List<String> choices) {
        @Nullable List<@Nullable UUID> groups = groupId == null ? null : Collections.singletonList(groupId);
        commands.run(
                operator,
                new AddCustomField(
                        groupId == null,
                        groups,
                        null,
                        null,
                        key,
                        label,
                        kind,
                        new ArrayList<@Nullable String>(choices),
                        null));
    }

    private Map<String, List<UUID>> campaigns(Actor coordinator) {
        Map<String, List<UUID>> ids = new HashMap<>();
        for (DemoCampaign campaign : DemoCampaign.values()) {
            ids.computeIfAbsent(campaign.locale(), locale -> new ArrayList<>())
                    .add(campaign(coordinator, campaign.title(), campaign.revocation()));
        }
        return ids;
    }

    private UUID campaign(Actor coordinator, String name, @Nullable RevocationPeriod revocation) {
        CampaignView made = commands.run(coordinator, new CreateCampaign(name, CampaignDetails.NONE, revocation));
        return made.id();
    }

    private UUID qualifiedStatus(UUID organisationId, UUID groupId) {
        return reads.inSnapshot(
                organisationId,
                () -> catalogue
                        .findFirstStatus(organisationId, groupId, ConversionPoint.QUALIFIED)
                        .orElseThrow()
                        .id());
    }
}
