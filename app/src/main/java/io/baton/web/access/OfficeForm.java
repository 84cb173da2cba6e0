package io.baton.web.access;

import io.baton.access.OfficeDetails;
import io.baton.access.OfficeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an office has in it.
 *
 * @param version the version the form was made from, or null for a new office
 */
public record OfficeForm(
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Integer version) {

    static OfficeForm of(OfficeView office) {
        return new OfficeForm(
                office.name(), office.parentId(), office.zone().getId(), office.country(), office.version());
    }

    static OfficeForm below(OfficeView parent) {
        return new OfficeForm("", parent.id(), parent.zone().getId(), parent.country(), null);
    }

    OfficeDetails details() {
        return new OfficeDetails(name, parentId, zone, country);
    }
}
