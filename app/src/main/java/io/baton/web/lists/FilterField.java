package io.baton.web.lists;

import io.baton.lists.LeadFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list can be filtered by with one value each, chosen from a list. */
public enum FilterField {
    SOURCE("source"),
    CAMPAIGN("campaignId"),
    TYPE("type"),
    STATUS("statusId"),
    GROUP("groupId"),
    OFFICE("officeId"),
    ASSIGNEE("assigneeId");

    private final String parameter;

    FilterField(String parameter) {
        this.parameter = parameter;
    }

    static Optional<FilterField> find(String parameter) {
        return Arrays.stream(values())
                .filter(field -> field.parameter.equals(parameter))
                .findFirst();
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }

    /** Its text's key. */
    public String textKey() {
        return "lists.field." + name().toLowerCase(Locale.ROOT);
    }

    /** What a filter says about it, as an address spells it, or null. */
    @Nullable
    String valueIn(LeadFilter filter) {
        return switch (this) {
            case SOURCE -> filter.source();
            case CAMPAIGN -> ListAddress.text(filter.campaignId());
            case TYPE -> filter.type();
            case STATUS -> ListAddress.text(filter.statusId());
            case GROUP -> ListAddress.text(filter.groupId());
            case OFFICE -> ListAddress.text(filter.officeId());
            case ASSIGNEE -> ListAddress.text(filter.assigneeId());
        };
    }

    /** The filter with one of the values to choose from, or without any. */
    LeadFilter in(LeadFilter filter, @Nullable String value) {
        UUID id = value == null || this == SOURCE || this == TYPE ? null : UUID.fromString(value);
        return new LeadFilter(
                filter.q(),
                this == OFFICE ? id : filter.officeId(),
                this == ASSIGNEE ? id : filter.assigneeId(),
                this == CAMPAIGN ? id : filter.campaignId(),
                this == SOURCE ? value : filter.source(),
                this == TYPE ? value : filter.type(),
                this == STATUS ? id : filter.statusId(),
                this == GROUP ? id : filter.groupId(),
                filter.conditions());
    }
}
