package io.baton.lists;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * Saves a selection of leads under a name.
 *
 * @param forOffice whether everybody of the actor's office and of those below gets it, instead of the actor alone
 */
public record CreateListFilter(@Nullable String name, LeadSelection selection, boolean forOffice)
        implements Command<SavedFilterView> {}
