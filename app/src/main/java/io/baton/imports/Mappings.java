package io.baton.imports;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.leads.LeadType;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.sheets.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what the columns of a file are: as somebody says, as was last said of such a file, or as they seem. */
@Component
class Mappings {

    private static final int LONGEST_SOURCE = 100;

    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Offices offices;
    private final ImportMappingTable kept;

    Mappings(Catalogue catalogue, Campaigns campaigns, Offices offices, ImportMappingTable kept) {
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.offices = offices;
        this.kept = kept;
    }

    /** The custom fields asked for of leads of a group, the general one where it is null, in an office. */
    List<CustomFieldView> fields(UUID organisationId, @Nullable UUID groupId, UUID officeId) {
        UUID group = groupId == null ? catalogue.getGeneralGroup(organisationId).id() : groupId;
        return catalogue.listFieldsOf(organisationId, group, officeId);
    }

    /** What becomes of duplicates by the rule of the lead group all leads of a file get. */
    WayWithDuplicates wayOf(UUID organisationId, ImportMapping mapping) {
        UUID groupId = mapping.groupId();
        LeadGroupView group = groupId == null
                ? catalogue.getGeneralGroup(organisationId)
                : catalogue.getGroup(organisationId, groupId);
        return WayWithDuplicates.of(group.duplicates());
    }

    /** As was last said of a file with these columns, here or in an office above; else as the columns seem. */
    ImportMapping suggest(UUID organisationId, OfficeView office, SheetContent content) {
        ImportMapping last = last(organisationId, office, content.header());
        if (last != null
                && problems(last, content.header(), office, organisationId).isEmpty()) {
            return last;
        }
        return suggest(organisationId, office, content, null);
    }

    /** As the columns seem, for a lead group. */
    private ImportMapping suggest(
            UUID organisationId, OfficeView office, SheetContent content, @Nullable UUID groupId) {
        return MappingSuggestion.of(
                content.header(),
                content.samples().stream()
                        .filter(row -> row.problem() == null)
                        .map(SheetRow::cells)
                        .toList(),
                fields(organisationId, groupId, office.id()),
                office.country(),
                groupId);
    }

    /**
     * As somebody says, and where nothing is said as suggested.
     *
     * @throws InvalidInputException when it is said wrongly
     */
    ImportMapping decide(UUID organisationId, OfficeView office, SheetContent content, GivenMapping given) {
        List<FieldProblem> problems = new ArrayList<>();
        UUID groupId = group(organisationId, given.groupId(), problems);
        ImportMapping suggested = groupId == null && given.columns() == null
                ? suggest(organisationId, office, content)
                : suggest(organisationId, office, content, groupId);
        Map<String, String> columns = given.columns();
        ImportMapping decided = new ImportMapping(
                columns == null ? suggested.columns() : columns(content.header(), columns, problems),
                columns == null && given.source() == null ? suggested.source() : stripped(given.source()),
                given.campaignId(),
                Objects.requireNonNullElse(given.personType(), LeadType.CONTACT),
                Objects.requireNonNullElse(given.dateOrder(), suggested.dateOrder()),
                columns == null && given.groupId() == null ? suggested.groupId() : groupId);
        problems.addAll(problems(decided, content.header(), office, organisationId));
        InvalidInputException.throwIfAny(problems);
        return decided;
    }

    /** The group that is meant; null for the general one. */
    private @Nullable UUID group(UUID organisationId, @Nullable UUID groupId, List<FieldProblem> problems) {
        if (groupId == null) {
            return null;
        }
        Optional<LeadGroupView> group = catalogue.findGroup(organisationId, groupId);
        if (group.isEmpty()) {
            problems.add(FieldProblem.unknown("mapping.groupId"));
        }
        return group.filter(found -> !found.general()).map(LeadGroupView::id).orElse(null);
    }

    /**
     * The same of a file of which something was said before. In another lead group other custom fields are asked for,
     * so its columns are suggested anew there.
     */
    ImportMapping decide(
            UUID organisationId, OfficeView office, SheetContent content, GivenMapping given, ImportMapping before) {
        List<FieldProblem> problems = new ArrayList<>();
        UUID groupId = group(organisationId, given.groupId(), problems);
        InvalidInputException.throwIfAny(problems);
        if (Objects.equals(groupId, before.groupId())) {
            return decide(organisationId, office, content, given);
        }
        Map<String, String> anew = new LinkedHashMap<>();
        ImportMapping suggested = suggest(organisationId, office, content, groupId);
        for (int column = 0; column < content.header().size(); column++) {
            anew.put(
                    content.header().get(column),
                    suggested.columns().get(column).write());
        }
        return decide(
                organisationId,
                office,
                content,
                new GivenMapping(
                        anew,
                        given.source(),
                        given.campaignId(),
                        given.personType(),
                        given.dateOrder(),
                        given.groupId()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable ImportMapping last(UUID organisationId, OfficeView office, List<String> header) {
        Map<UUID, ImportMapping> found = kept.find(organisationId, header);
        if (found.isEmpty()) {
            return null;
        }
        Map<UUID, OfficeView> ofId =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        for (OfficeView above = office; above != null; above = above(ofId, above)) {
            ImportMapping mapping = found.get(above.id());
            if (mapping != null) {
                return mapping;
            }
        }
        return null;
    }

    private static @Nullable OfficeView above(Map<UUID, OfficeView> ofId, OfficeView office) {
        UUID parent = office.parentId();
        return parent == null ? null : ofId.get(parent);
    }

    private static List<ColumnUse> columns(
            List<String> header, Map<String, String> given, List<FieldProblem> problems) {
        given.keySet().stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .forEach(name -> problems.add(FieldProblem.unknown("mapping.columns." + name)));
        return header.stream()
                .map(name -> {
                    String text = given.get(name);
                    if (text == null) {
                        return ColumnUse.IGNORE;
                    }
                    return ColumnUse.read(text).orElseGet(() -> {
                        problems.add(FieldProblem.malformed("mapping.columns." + name, "what a column can be"));
                        return ColumnUse.IGNORE;
                    });
                })
                .toList();
    }

    private List<FieldProblem> problems(
            ImportMapping mapping, List<String> header, OfficeView office, UUID organisationId) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<ImportTarget> taken = EnumSet.noneOf(ImportTarget.class);
        Set<String> customTaken = new HashSet<>();
        Set<String> known = fields(organisationId, mapping.groupId(), office.id()).stream()
                .map(CustomFieldView::key)
                .collect(Collectors.toSet());
        for (int column = 0; column < mapping.columns().size(); column++) {
            String at = "mapping.columns." + header.get(column);
            ColumnUse use = mapping.columns().get(column);
            String key = use.customKey();
            if (key != null && !known.contains(key)) {
                problems.add(FieldProblem.unknown(at));
            }
            boolean free = key == null ? use.target().repeatable() || taken.add(use.target()) : customTaken.add(key);
            if (!free) {
                problems.add(new FieldProblem(at, "TWICE", "is what another column is already"));
            }
        }
        if (!mapping.hasName()) {
            problems.add(
                    new FieldProblem("mapping.columns", "NAME_MISSING", "one must be lastName, fullName or company"));
        }
        if (taken.contains(ImportTarget.FULL_NAME)
                && (taken.contains(ImportTarget.LAST_NAME) || taken.contains(ImportTarget.FIRST_NAME))) {
            problems.add(
                    new FieldProblem("mapping.columns", "NAME_TWICE", "either fullName, or firstName and lastName"));
        }
        return withConstants(mapping, office, organisationId, problems);
    }

    private List<FieldProblem> withConstants(
            ImportMapping mapping, OfficeView office, UUID organisationId, List<FieldProblem> problems) {
        if (mapping.personType() == LeadType.BUSINESS) {
            problems.add(new FieldProblem("mapping.personType", "NOT_LISTED", "must be CONTACT or ADVISOR"));
        }
        if (mapping.source() != null && mapping.source().length() > LONGEST_SOURCE) {
            problems.add(FieldProblem.tooLong("mapping.source", LONGEST_SOURCE));
        }
        UUID groupId = mapping.groupId();
        if (groupId != null
                && catalogue
                        .findGroup(organisationId, groupId)
                        .filter(LeadGroupView::active)
                        .isEmpty()) {
            problems.add(new FieldProblem("mapping.groupId", "INACTIVE", "must be a lead group in use"));
        }
        UUID campaignId = mapping.campaignId();
        if (campaignId != null
                && campaigns
                        .findOffer(organisationId, campaignId)
                        .filter(campaign -> campaign.isOpenTo(office.id()))
                        .isEmpty()) {
            problems.add(FieldProblem.unknown("mapping.campaignId"));
        }
        return problems;
    }
}
