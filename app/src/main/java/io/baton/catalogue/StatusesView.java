package io.baton.catalogue;

import java.util.List;

/** A lead group and all its statuses in order, the retired ones last. */
public record StatusesView(LeadGroupView group, List<StatusView> statuses) {}
