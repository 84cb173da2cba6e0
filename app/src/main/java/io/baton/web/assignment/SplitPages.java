package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.SplitPreview;
import io.baton.assignment.SplitPreviews;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.Reads;
import io.baton.web.Pages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers the dialog that chooses who gets leads with who would get how many, each time the choice changes. */
@Controller
@RequestMapping("/leads/dialogs/split")
class SplitPages {

    private final SplitPreviews previews;
    private final Reads reads;
    private final Pages pages;

    SplitPages(SplitPreviews previews, Reads reads, Pages pages) {
        this.previews = previews;
        this.reads = reads;
        this.pages = pages;
    }

    @PostMapping
    @Requires(Right.LEAD_ASSIGN)
    View split(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(name = "userId", required = false) @Nullable List<UUID> userIds,
            @RequestParam(defaultValue = "assign") String then,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Caller caller) {
        List<UUID> chosen = userIds == null ? List.of() : userIds;
        SplitPreview preview = reads.inSnapshot(
                caller.organisationId(),
                () -> "reassign".equals(then)
                        ? previews.reassigning(caller.user(), leadIds, chosen, confirmed)
                        : previews.assigning(caller.user(), leadIds, chosen, confirmed));
        return pages.view("assignment/split", new SplitView(preview));
    }
}
