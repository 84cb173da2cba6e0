package io.baton.catalogue;

import java.util.List;

/** What can be chosen as tobacco use, in order. */
public record TobaccoChoicesView(List<String> choices) {}
