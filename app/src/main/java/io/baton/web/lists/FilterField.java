package io.baton.web.lists;

import io.baton.lists.LeadFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list can be filtered by, one after the other. */
public enum FilterField {
    SOURCE("source"),
    CAMPAIGN("campaignId"),
    TYPE("type"),
    STATUS("statusId"),
    OFFICE("officeId"),
    ASSIGNEE("assigneeId");

    private final String parameter;

    FilterField(String parameter) {
        this.parameter = parameter;
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
            case OFFICE -> ListAddress.text(filter.officeId());
            case ASSIGNEE -> ListAddress.text(filter.assigneeId());
        };
    }

    /** The filter without it. */
    LeadFilter removedFrom(LeadFilter filter) {
        return new LeadFilter(
                filter.q(),
                this == OFFICE ? null : filter.officeId(),
                this == ASSIGNEE ? null : filter.assigneeId(),
                this == CAMPAIGN ? null : filter.campaignId(),
                this == SOURCE ? null : filter.source(),
                this == TYPE ? null : filter.type(),
                this == STATUS ? null : filter.statusId());
    }
}
