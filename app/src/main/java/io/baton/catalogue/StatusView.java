package io.baton.catalogue;

import java.util.UUID;

/**
 * A status that leads of a group can have.
 *
 * @param active false when it was retired: leads keep it, but it is no longer offered
 */
public record StatusView(UUID id, String name, ConversionPoint conversionPoint, int position, boolean active) {}
