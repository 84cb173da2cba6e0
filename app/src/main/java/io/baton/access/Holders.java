package io.baton.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: to whom leads may be given. */
@Component
public class Holders {

    private final HolderQuery query;

    Holders(HolderQuery query) {
        this.query = query;
    }

    /**
     * These users, held so that nobody changes their rights or deactivates them before the transaction ends.
     *
     * @return those that are there, by id
     */
    public Map<UUID, Holder> lock(UUID organisationId, Collection<UUID> userIds) {
        return query.lock(organisationId, userIds).stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    }

    /** These users as they are, to tell what would be: those that are there, by id. */
    public Map<UUID, Holder> read(UUID organisationId, Collection<UUID> userIds) {
        return query.read(organisationId, userIds).stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    }

    /** The active users of these offices who may hold leads, by name. */
    public List<Holder> listEligible(UUID organisationId, Collection<UUID> officeIds) {
        return query.listActive(organisationId, officeIds).stream()
                .filter(Holder::mayHoldLeads)
                .toList();
    }

    /** The active users of these offices, by name, whether they may hold leads or not. */
    public List<Holder> listActive(UUID organisationId, Collection<UUID> officeIds) {
        return query.listActive(organisationId, officeIds);
    }

    /** The names of these users, active or not. */
    public Map<UUID, String> namesOf(UUID organisationId, Collection<UUID> userIds) {
        return query.namesOf(organisationId, userIds);
    }
}
