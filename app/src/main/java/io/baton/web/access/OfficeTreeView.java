package io.baton.web.access;

import java.util.List;

/** The page with the tree of offices. */
public record OfficeTreeView(List<OfficeNode> tops) {}
