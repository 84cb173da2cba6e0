package io.baton.access;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One office of the organisation's tree.
 *
 * @param country ISO 3166 alpha-2
 */
public record OfficeView(
        UUID id, @Nullable UUID parentId, String name, boolean corporate, ZoneId zone, String country, int version) {}
