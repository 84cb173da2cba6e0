package io.baton.api.access;

import io.baton.access.OfficeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office as it is answered. */
record OfficeBody(
        UUID id, @Nullable UUID parentId, String name, boolean corporate, String zone, String country, int version) {

    static OfficeBody of(OfficeView office) {
        return new OfficeBody(
                office.id(),
                office.parentId(),
                office.name(),
                office.corporate(),
                office.zone().getId(),
                office.country(),
                office.version());
    }
}
