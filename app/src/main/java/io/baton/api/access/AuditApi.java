package io.baton.api.access;

import io.baton.access.Audit;
import io.baton.access.AuditEntryView;
import io.baton.access.AuditFilter;
import io.baton.access.Right;
import io.baton.api.ApiParameters;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AuditApi {

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    /** Sign-ins and changes of settings, newest first. */
    @Requires(Right.AUDIT_VIEW)
    @GetMapping("/api/v1/audit")
    @Operation(summary = "Lists sign-ins and changed settings, newest first")
    Slice<AuditEntryView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return audit.list(caller.organisationId(), new AuditFilter(type, personId), cursor, ApiParameters.limit(limit));
    }
}
