package io.baton.catalogue;

import io.baton.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new organisation begins with. The names are its own data from then on: it may change them all. */
@Component
class Furnishing {

    private static final List<String> TOBACCO = List.of("never", "former", "occasional", "daily");

    /** The statuses a group begins with, in order. */
    private enum FirstStatus {
        NEW(ConversionPoint.RECEIVED),
        CONTACTED(ConversionPoint.RECEIVED),
        ACCEPTED(ConversionPoint.ACCEPTED),
        QUALIFIED(ConversionPoint.QUALIFIED),
        WON(ConversionPoint.CONVERTED),
        LOST(ConversionPoint.LOST);

        private final ConversionPoint point;

        FirstStatus(ConversionPoint point) {
            this.point = point;
        }
    }

    private final CatalogueTable table;
    private final MessageSource messages;

    Furnishing(CatalogueTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    void furnish(UUID organisationId, Locale locale) {
        if (!table.listGroups(organisationId).isEmpty()) {
            return;
        }
        UUID groupId = Ids.next();
        table.insertGroup(
                organisationId,
                new LeadGroupView(groupId, text(locale, "group"), 1, true, true, DuplicateRule.LINKING, 1));
        beginWithStatuses(organisationId, groupId, locale);
        table.replaceTobaccoChoices(
                organisationId,
                TOBACCO.stream().map(key -> text(locale, "tobacco." + key)).toList());
    }

    /** Gives a new group the statuses every group begins with. */
    void beginWithStatuses(UUID organisationId, UUID groupId, Locale locale) {
        table.insertStatuses(organisationId, groupId, statuses(locale));
    }

    private List<StatusView> statuses(Locale locale) {
        List<StatusView> statuses = new ArrayList<>();
        for (FirstStatus first : FirstStatus.values()) {
            String name = text(locale, "status." + first.name().toLowerCase(Locale.ROOT));
            statuses.add(new StatusView(Ids.next(), name, first.point, statuses.size() + 1, true));
        }
        return statuses;
    }

    private String text(Locale locale, String key) {
        return messages.getMessage("catalogue.first." + key, null, locale);
    }
}
