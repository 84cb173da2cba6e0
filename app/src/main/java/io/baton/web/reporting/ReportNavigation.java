package io.baton.web.reporting;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the figures. */
@Component
class ReportNavigation implements NavigationSource {

    private static final Entry REPORTS = new Entry(400, "reports", ReportParameters.PATH, "chart-bar", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.REPORT_VIEW) || user.may(Right.REPORT_VIEW_OWN) ? List.of(REPORTS) : List.of();
    }
}
