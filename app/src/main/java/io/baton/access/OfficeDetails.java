package io.baton.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an office.
 *
 * @param parentId the office above; null: the top of the tree, for the top itself, else below the top
 * @param zone IANA zone; null for that of the office above
 * @param country ISO 3166 alpha-2; null for that of the office above
 */
public record OfficeDetails(
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable String zone,
        @Nullable String country) {}
