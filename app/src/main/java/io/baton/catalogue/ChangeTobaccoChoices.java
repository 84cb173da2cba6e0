package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets what can be chosen as tobacco use: these, in this order. Leads keep what they have. Whoever may change settings;
 * refused as wrong input: no choice at all, more than 200, two alike, one longer than 100 characters.
 */
public record ChangeTobaccoChoices(List<@Nullable String> choices) implements Command<TobaccoChoicesView> {}
