package io.baton.contacts;

import io.baton.access.ActingUser;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when opportunities have another owner: who was given them by somebody else hears of it. */
@Component
class OpportunityGiving {

    private final ApplicationEventPublisher events;

    OpportunityGiving(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param ownerOf to whom each of these opportunities belongs now */
    void tell(ActingUser user, Map<UUID, UUID> ownerOf) {
        Map<UUID, UUID> others = new HashMap<>(ownerOf);
        others.values().removeIf(user.id()::equals);
        if (!others.isEmpty()) {
            events.publishEvent(new OpportunitiesGiven(user.organisationId(), user.id(), others));
        }
    }
}
