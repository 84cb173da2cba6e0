package io.baton.access;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: which API keys there are. */
@Component
public class ApiKeys {

    private final ApiKeyTable table;

    ApiKeys(ApiKeyTable table) {
        this.table = table;
    }

    /** The valid keys of one user, newest first. */
    public List<ApiKeyView> listOf(UUID organisationId, UUID userId) {
        return table.listOf(organisationId, userId);
    }
}
