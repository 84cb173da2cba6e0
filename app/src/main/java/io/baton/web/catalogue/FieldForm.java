package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a custom field has in it.
 *
 * @param choices one on each line
 * @param groups {@code ALL}, or {@code SOME} for those in {@code groupId}; null where there is no choice
 * @param officeId the office it belongs to; blank for the whole organisation, null where there is no choice
 * @param sharedBelow ticked where the offices below have it too
 */
public record FieldForm(
        @Nullable String label,
        @Nullable String key,
        @Nullable String kind,
        @Nullable String choices,
        @Nullable Integer version,
        @Nullable String groups,
        @Nullable List<UUID> groupId,
        @Nullable String officeId,
        @Nullable String sharedBelow) {

    private static final String ALL = "ALL";

    static final FieldForm EMPTY =
            new FieldForm("", "", CustomFieldKind.TEXT.name(), "", null, ALL, List.of(), "", "true");

    /** The same for an office and those below. */
    FieldForm inOffice(UUID office) {
        return new FieldForm(label, key, kind, choices, version, groups, groupId, office.toString(), sharedBelow);
    }

    static FieldForm of(CustomFieldView field) {
        UUID office = field.officeId();
        return new FieldForm(
                field.label(),
                field.key(),
                field.kind().name(),
                String.join("\n", field.choices()),
                field.version(),
                field.allGroups() ? ALL : "SOME",
                field.groupIds(),
                office == null ? "" : office.toString(),
                field.sharedBelow() ? "true" : null);
    }

    @Nullable
    CustomFieldKind kindChosen() {
        return Arrays.stream(CustomFieldKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Whether every group asks for it; null where nobody was asked. */
    public @Nullable Boolean allGroups() {
        return groups == null ? null : groups.equals(ALL);
    }

    /** The groups that ask for it; null where all do, or nobody was asked. */
    @Nullable
    List<@Nullable UUID> groupsChosen() {
        return Boolean.FALSE.equals(allGroups()) ? new ArrayList<>(groupId == null ? List.of() : groupId) : null;
    }

    public boolean isIn(UUID group) {
        return groupId != null && groupId.contains(group);
    }

    /**
     * The office it belongs to; null where nobody was asked.
     *
     * @param corporateOfficeId which stands for the whole organisation
     */
    @Nullable
    UUID officeChosen(UUID corporateOfficeId) {
        if (officeId == null) {
            return null;
        }
        try {
            return officeId.isEmpty() ? corporateOfficeId : UUID.fromString(officeId);
        } catch (IllegalArgumentException e) {
            // no office of anybody: refused as unknown
            return new UUID(0, 0);
        }
    }

    /** Whether the offices below have it too; null where nobody was asked. */
    @Nullable
    Boolean belowChosen() {
        return officeId == null ? null : sharedBelow != null;
    }

    /** The choices typed, for a choice only: the form shows its box for every kind. */
    List<@Nullable String> choicesTyped() {
        return lines(choices);
    }

    static List<@Nullable String> lines(@Nullable String text) {
        List<@Nullable String> lines = new ArrayList<>();
        if (text != null) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        }
        return lines;
    }
}
