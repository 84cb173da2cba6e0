package io.baton.web.access;

import io.baton.access.Holder;
import java.util.List;

/**
 * Something a user who is deactivated leaves behind and whoever looks may hand over.
 *
 * @param field of the form: who gets it
 * @param open how much of it there is
 * @param others who can get it, besides whoever looks
 */
public record LeftBehind(String field, int open, List<Holder> others) {}
