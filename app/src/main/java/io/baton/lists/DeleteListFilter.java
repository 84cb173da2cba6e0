package io.baton.lists;

import io.baton.platform.Command;
import java.util.UUID;

/** Deletes a saved filter. */
public record DeleteListFilter(UUID filterId) implements Command<ListFilterDeleted> {}
