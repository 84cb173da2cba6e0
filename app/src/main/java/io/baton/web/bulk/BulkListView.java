package io.baton.web.bulk;

import io.baton.bulk.BulkWorkView;
import java.util.List;

/** The bulk works one has begun, the newest first. */
public record BulkListView(List<BulkWorkView> works) {}
