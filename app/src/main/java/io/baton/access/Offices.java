package io.baton.access;

import io.baton.platform.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: the offices of an organisation. Reads only, in the transaction that is open. */
@Component
public class Offices {

    private final OfficeTable table;

    Offices(OfficeTable table) {
        this.table = table;
    }

    /** All offices by name: they are few. */
    public List<OfficeView> listAll(UUID organisationId) {
        return table.listAll(organisationId);
    }

    public Optional<OfficeView> find(UUID organisationId, UUID officeId) {
        return table.find(organisationId, officeId);
    }

    public OfficeView get(UUID organisationId, UUID officeId) {
        return find(organisationId, officeId).orElseThrow(() -> new NotFoundException("no such office"));
    }

    /** The one office that collects and dispatches. */
    public OfficeView corporate(UUID organisationId) {
        return listAll(organisationId).stream()
                .filter(OfficeView::corporate)
                .findFirst()
                .orElseThrow();
    }

    /** The office, the one above it, and so on up to the top of the tree. */
    public List<OfficeView> listUpwards(UUID organisationId, UUID officeId) {
        Map<UUID, OfficeView> byId =
                listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        List<OfficeView> upwards = new ArrayList<>();
        UUID next = officeId;
        while (next != null && byId.containsKey(next)) {
            OfficeView office = byId.remove(next);
            upwards.add(office);
            next = office.parentId();
        }
        return upwards;
    }

    /** These offices and every office above one of them. */
    public Set<UUID> withAllAbove(UUID organisationId, Collection<UUID> officeIds) {
        Map<UUID, OfficeView> byId =
                listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        Set<UUID> above = new HashSet<>();
        for (UUID office : officeIds) {
            UUID next = office;
            while (next != null && byId.containsKey(next) && above.add(next)) {
                next = byId.get(next).parentId();
            }
        }
        return above;
    }

    /** The office and every office below it. */
    public Set<UUID> withAllBelow(UUID organisationId, UUID officeId) {
        return new OfficeTree(listAll(organisationId)).withAllBelow(officeId);
    }

    /** Answers of offices which they and all below them are: by one look at the tree, however often it is asked. */
    public Function<Collection<UUID>, Set<UUID>> withAllBelow(UUID organisationId) {
        OfficeTree tree = new OfficeTree(listAll(organisationId));
        return officeIds -> officeIds.stream()
                .flatMap(officeId -> tree.withAllBelow(officeId).stream())
                .collect(Collectors.toSet());
    }
}
