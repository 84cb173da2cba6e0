package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.assignment.Happening;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import io.baton.imports.ImportView;
import io.baton.imports.Imports;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadType;
import io.baton.leads.Stage;
import io.baton.lists.Condition;
import io.baton.lists.ConditionField;
import io.baton.lists.FilterConditions;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadList;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.lists.ListView;
import io.baton.notifications.Alerts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What filters can be set to, and what those that are set are called. */
@Component
public class FilterChoices {

    private static final int MOST_CAMPAIGNS = 1_000;

    private final LeadList lists;
    private final FilterConditions conditions;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Holders holders;
    private final Imports imports;
    private final Alerts alerts;

    FilterChoices(
            LeadList lists,
            FilterConditions conditions,
            Campaigns campaigns,
            Catalogue catalogue,
            Offices offices,
            Holders holders,
            Imports imports,
            Alerts alerts) {
        this.lists = lists;
        this.conditions = conditions;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.offices = offices;
        this.holders = holders;
        this.imports = imports;
        this.alerts = alerts;
    }

    /** The filters that are set, in words. */
    public List<FilterChip> chips(ActingUser user, ListAddress address) {
        LeadFilter filter = address.filter();
        List<FilterChip> chips = new ArrayList<>();
        for (FilterField field : FilterField.values()) {
            String value = field.valueIn(filter);
            if (value != null) {
                String without = address.with(field.in(filter, null)).href();
                Named named = words(user, field, value);
                chips.add(new FilterChip(field, null, null, List.of(named.words()), without, named.offered()));
            }
        }
        if (!filter.conditions().isEmpty()) {
            Map<String, ConditionField> fields = conditions.byCode(user.organisationId());
            for (Condition condition : filter.conditions()) {
                String without = address.with(filter.without(condition)).href();
                chips.add(chip(user, condition, fields.get(condition.field()), without));
            }
        }
        return chips;
    }

    private FilterChip chip(ActingUser user, Condition condition, @Nullable ConditionField field, String without) {
        boolean right = field != null
                && conditions.check(user.organisationId(), condition).isEmpty();
        if (field == null || !right) {
            return new FilterChip(null, null, condition, List.of(), without, false);
        }
        List<String> words = condition.values().stream()
                .map(value -> word(user, field, value))
                .toList();
        return new FilterChip(null, field, condition, words, without, field.active() && choicesThere(condition, field));
    }

    /** What a value is called, where it is an id. */
    private String word(ActingUser user, ConditionField field, String value) {
        if (field.kind() == ConditionField.Kind.OFFICE || field.kind() == ConditionField.Kind.BRANCH) {
            return officeName(user.organisationId(), UUID.fromString(value));
        }
        if (field.kind() == ConditionField.Kind.ALERT) {
            return alerts.find(user, UUID.fromString(value))
                    .map(alert -> alert.toldAt().toString())
                    .orElse(FilterChip.UNKNOWN);
        }
        if (field.kind() == ConditionField.Kind.HAPPENED && Condition.isId(value)) {
            UUID someone = UUID.fromString(value);
            return holders.namesOf(user.organisationId(), List.of(someone)).getOrDefault(someone, FilterChip.UNKNOWN);
        }
        return field.kind() == ConditionField.Kind.IMPORT
                ? imports.find(user, UUID.fromString(value))
                        .map(ImportView::fileName)
                        .orElse(FilterChip.UNKNOWN)
                : value;
    }

    private static boolean choicesThere(Condition condition, ConditionField field) {
        return field.custom() == null
                || condition.operator() != Condition.Operator.ANY_OF
                || field.custom().choices().containsAll(condition.values());
    }

    /** What something is called, and whether it can still be chosen. */
    private record Named(String words, boolean offered) {

        static final Named UNKNOWN = new Named("?", false);
    }

    private Named words(ActingUser user, FilterField field, String value) {
        UUID organisation = user.organisationId();
        return switch (field) {
            case SOURCE, TYPE -> new Named(value, true);
            case CAMPAIGN ->
                Optional.ofNullable(campaigns
                                .namesOf(organisation, List.of(UUID.fromString(value)))
                                .get(UUID.fromString(value)))
                        .map(name -> new Named(name, true))
                        .orElse(Named.UNKNOWN);
            case STATUS ->
                statusesOf(organisation).stream()
                        .filter(each -> each.status().id().toString().equals(value))
                        .map(each -> new Named(each.words(), each.status().active()))
                        .findFirst()
                        .orElse(Named.UNKNOWN);
            case GROUP ->
                catalogue
                        .findGroup(organisation, UUID.fromString(value))
                        .map(group -> new Named(group.name(), true))
                        .orElse(Named.UNKNOWN);
            case OFFICE -> new Named(officeName(organisation, UUID.fromString(value)), true);
            case ASSIGNEE ->
                Optional.ofNullable(holders.namesOf(organisation, List.of(UUID.fromString(value)))
                                .get(UUID.fromString(value)))
                        .map(name -> new Named(name, true))
                        .orElse(Named.UNKNOWN);
        };
    }

    private String officeName(UUID organisation, UUID office) {
        return offices.find(organisation, office).map(OfficeView::name).orElse("?");
    }

    /** What can still be filtered by, as far as there is something to choose from. */
    List<FilterDialog.Entry> entries(ActingUser user, ListAddress address) {
        Stream<FilterDialog.Entry> standard = Arrays.stream(FilterField.values())
                .filter(field -> field.valueIn(address.filter()) == null)
                .filter(field -> !choices(user, field).isEmpty())
                .map(field -> entry(address, field.parameter(), field, null));
        Stream<FilterDialog.Entry> others = conditions.list(user).stream()
                .filter(field -> isFor(user, field, address.view()))
                .map(field -> entry(address, field.code(), null, field));
        return Stream.concat(standard, others).toList();
    }

    /** One of the things to filter by. */
    Optional<FilterDialog.Entry> entry(ActingUser user, ListAddress address, String code) {
        Optional<FilterField> standard = FilterField.find(code);
        if (standard.isPresent()) {
            return standard.map(field -> entry(address, code, field, null));
        }
        return conditions.list(user).stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> entry(address, code, null, field));
    }

    private static FilterDialog.Entry entry(
            ListAddress address, String code, @Nullable FilterField standard, @Nullable ConditionField field) {
        String href = address.under(FilterPages.PATH, List.of(new Parameter("field", code)));
        return new FilterDialog.Entry(code, standard, field, href);
    }

    /** Stages differ only in some views, and only between offices something is sent. */
    private boolean isFor(ActingUser user, ConditionField field, ListView view) {
        if (field.equals(ConditionField.IMPORT)) {
            return !importsOf(user).isEmpty();
        }
        if (field.equals(ConditionField.STAGE)) {
            return view == ListView.ALL || view == ListView.ASSIGNED_TO_ME;
        }
        if (field.equals(ConditionField.BRANCH)) {
            return !branchesOf(user).isEmpty();
        }
        return !field.equals(ConditionField.SENDER) || !user.worksInTheOnlyOffice();
    }

    /** The imports that brought leads in, the newest first. */
    private List<FilterDialog.Choice> importsOf(ActingUser user) {
        return user.may(Right.LEAD_IMPORT)
                ? imports.list(user).stream()
                        .filter(each -> each.counts().taken() > 0)
                        .map(each -> FilterDialog.Choice.of(each.id().toString(), each.fileName()))
                        .toList()
                : List.of();
    }

    /** The form that asks what a filter shall ask. */
    FilterDialog.Form form(ActingUser user, FilterDialog.Entry entry, FilterDialog.Typed typed) {
        FilterField standard = entry.standard();
        if (standard != null) {
            return new FilterDialog.Form(
                    entry, FilterDialog.Input.ONE_OF, List.of(Condition.Operator.IS), choices(user, standard), typed);
        }
        ConditionField field = entry.field();
        if (field == null) {
            throw new IllegalStateException("an entry is a field or a condition");
        }
        return new FilterDialog.Form(entry, input(field), field.kind().operators(), choices(user, field), typed);
    }

    private static FilterDialog.Input input(ConditionField field) {
        return switch (field.kind()) {
            case TEXT -> FilterDialog.Input.TEXT;
            case NUMBER, INTEGER -> FilterDialog.Input.NUMBERS;
            case DATE, DAY -> FilterDialog.Input.DATES;
            case CHOICE, STAGE, RESULT -> FilterDialog.Input.SOME_OF;
            case OFFICE, BRANCH, IMPORT, ALERT, HAPPENED, VALIDATED -> FilterDialog.Input.ONE_OF;
            case TICK, YES_NO -> FilterDialog.Input.NOTHING;
        };
    }

    private List<FilterDialog.Choice> choices(ActingUser user, ConditionField field) {
        return switch (field.kind()) {
            case CHOICE ->
                field.custom() == null
                        ? List.of()
                        : field.custom().choices().stream()
                                .map(choice -> FilterDialog.Choice.of(choice, choice))
                                .toList();
            case STAGE ->
                Arrays.stream(Stage.values())
                        .map(stage -> FilterDialog.Choice.named(stage.name(), "lists.stage." + stage))
                        .toList();
            case HAPPENED ->
                Arrays.stream(Happening.values())
                        .map(what -> FilterDialog.Choice.named(what.name(), "Happening." + what))
                        .toList();
            case RESULT ->
                Arrays.stream(CloseOutcome.values())
                        .map(outcome -> FilterDialog.Choice.named(outcome.name(), "CloseOutcome." + outcome))
                        .toList();
            case VALIDATED ->
                Stream.of("WON", "LOST", "NONE")
                        .map(said -> FilterDialog.Choice.named(said, "lists.validated." + said))
                        .toList();
            case OFFICE ->
                offices.listAll(user.organisationId()).stream()
                        .map(office -> FilterDialog.Choice.of(office.id().toString(), office.name()))
                        .toList();
            case BRANCH -> branchesOf(user);
            case IMPORT -> importsOf(user);
            case TEXT, NUMBER, INTEGER, DATE, TICK, YES_NO, DAY, ALERT -> List.of();
        };
    }

    private List<FilterDialog.Choice> choices(ActingUser user, FilterField field) {
        UUID organisation = user.organisationId();
        boolean coordinates = user.may(Right.LEAD_VIEW_OFFICE);
        return switch (field) {
            case SOURCE ->
                lists.listSources(user).stream()
                        .map(source -> FilterDialog.Choice.of(source, source))
                        .toList();
            case CAMPAIGN ->
                campaigns.listNames(organisation, MOST_CAMPAIGNS).entrySet().stream()
                        .map(campaign ->
                                FilterDialog.Choice.of(campaign.getKey().toString(), campaign.getValue()))
                        .toList();
            case TYPE ->
                Arrays.stream(LeadType.values())
                        .map(type -> FilterDialog.Choice.named(type.name(), "lists.type." + type))
                        .toList();
            case STATUS ->
                statusesOf(organisation).stream()
                        .map(each -> FilterDialog.Choice.of(each.status().id().toString(), each.words()))
                        .toList();
            case GROUP -> groupsOf(organisation);
            case OFFICE -> coordinates ? officesOf(user) : List.of();
            case ASSIGNEE -> coordinates ? holdersOf(user) : List.of();
        };
    }

    private List<FilterDialog.Choice> groupsOf(UUID organisation) {
        List<FilterDialog.Choice> groups = catalogue.listGroups(organisation).stream()
                .map(group -> FilterDialog.Choice.of(group.id().toString(), group.name()))
                .toList();
        return groups.size() > 1 ? groups : List.of();
    }

    /** A status with what it is called: by its group too, where there are several. */
    private record GroupStatus(StatusView status, String words) {}

    private List<GroupStatus> statusesOf(UUID organisation) {
        List<LeadGroupView> groups = catalogue.listGroups(organisation);
        return groups.stream()
                .flatMap(group -> catalogue.listAllStatuses(organisation, group.id()).stream()
                        .map(status -> new GroupStatus(
                                status, groups.size() > 1 ? group.name() + ": " + status.name() : status.name())))
                .toList();
    }

    private List<FilterDialog.Choice> officesOf(ActingUser user) {
        List<FilterDialog.Choice> seen = offices.listSeen(user).stream()
                .map(office -> FilterDialog.Choice.of(office.id().toString(), office.name()))
                .toList();
        return seen.size() > 1 ? seen : List.of();
    }

    /** Offices with others below them that are seen too. */
    private List<FilterDialog.Choice> branchesOf(ActingUser user) {
        return offices.listBranches(user).stream()
                .map(office -> FilterDialog.Choice.of(office.id().toString(), office.name()))
                .toList();
    }

    private List<FilterDialog.Choice> holdersOf(ActingUser user) {
        return holders.listEligible(user.organisationId(), user.visibleOffices()).stream()
                .map(FilterChoices::choice)
                .toList();
    }

    private static FilterDialog.Choice choice(Holder holder) {
        return FilterDialog.Choice.of(holder.id().toString(), holder.name());
    }
}
