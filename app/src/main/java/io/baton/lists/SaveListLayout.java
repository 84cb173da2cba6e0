package io.baton.lists;

import io.baton.platform.Command;
import java.util.List;

/**
 * Chooses the columns of views, in order.
 *
 * @param views whose layout it becomes; one or several
 * @param forOffice whether it becomes the default of the actor's office and those below, instead of the actor's own
 */
public record SaveListLayout(List<ListView> views, List<LayoutColumn> columns, boolean forOffice)
        implements Command<ListLayoutSaved> {}
