package io.baton.lists;

import io.baton.platform.Command;
import java.util.List;

/**
 * Goes back to what was before: the office's default instead of one's own columns, or what Baton shows by itself
 * instead of the office's default.
 *
 * @param forOffice whether the office's default is forgotten, instead of the actor's own choice
 */
public record ForgetListLayout(List<ListView> views, boolean forOffice) implements Command<ListLayoutSaved> {}
