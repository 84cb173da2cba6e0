package io.baton.lists;

import java.util.List;

/** These views now have another layout. */
public record ListLayoutSaved(List<ListView> views, boolean forOffice) {}
