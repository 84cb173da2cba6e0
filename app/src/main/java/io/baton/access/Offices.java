package io.baton.access;

import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: the offices of an organisation. Reads only, in the transaction that is open. */
@Component
public class Offices {

    /** Which offices an organisation has. */
    private record AllOf(UUID organisationId) {}

    private final OfficeTable table;
    private final Reads reads;

    Offices(OfficeTable table, Reads reads) {
        this.table = table;
        this.reads = reads;
    }

    /** All offices by name: they are few. */
    public List<OfficeView> listAll(UUID organisationId) {
        return reads.once(new AllOf(organisationId), () -> List.copyOf(table.listAll(organisationId)));
    }

    /** Those whose leads a user sees, by name. */
    public List<OfficeView> listSeen(ActingUser user) {
        return listAll(user.organisationId()).stream()
                .filter(office -> user.visibleOffices().contains(office.id()))
                .toList();
    }

    /** Those of them with others below that the user sees too. */
    public List<OfficeView> listBranches(ActingUser user) {
        List<OfficeView> seen = listSeen(user);
        Set<UUID> above =
                seen.stream().map(OfficeView::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        return seen.stream().filter(office -> above.contains(office.id())).toList();
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

    /** Who is below whom, for whoever asks more than once. */
    public OfficeTree tree(UUID organisationId) {
        return new OfficeTree(listAll(organisationId));
    }

    /** The office, the one above it, and so on up to the top of the tree. */
    public List<OfficeView> listUpwards(UUID organisationId, UUID officeId) {
        return tree(organisationId).upwards(officeId);
    }

    /** These offices and every office above one of them. */
    public Set<UUID> withAllAbove(UUID organisationId, Collection<UUID> officeIds) {
        return tree(organisationId).withAllAbove(officeIds);
    }

    /** The office and every office below it. */
    public Set<UUID> withAllBelow(UUID organisationId, UUID officeId) {
        return tree(organisationId).withAllBelow(officeId);
    }
}
