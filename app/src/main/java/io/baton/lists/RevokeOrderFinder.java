package io.baton.lists;

import io.baton.leads.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads a list in the order in which offers will be taken back. Only offers can be; leads that nothing takes back
 * follow. Both parts are read as any list is, by {@link LeadFinder}.
 */
@Component
class RevokeOrderFinder {

    private final LeadFinder finder;

    RevokeOrderFinder(LeadFinder finder) {
        this.finder = finder;
    }

    /**
     * The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end.
     *
     * @param read the list; its key and direction are those of the leads that nothing takes back
     * @param descending the direction in which the moments of taking back are read
     * @param backwards whether the list is read against its order, so that those leads come first
     */
    List<Place> find(ListRead read, boolean descending, boolean backwards) {
        return OrderOfTwoParts.find(
                read.after(),
                read.limit(),
                backwards,
                (after, limit) -> revocable(read.read(descending, after, limit)),
                (after, limit) -> others(read.read(read.descending(), after, limit)));
    }

    private List<Place> revocable(ListRead read) {
        return read.stages().contains(Stage.ASSIGNED)
                ? finder.find(read.in(Stage.ASSIGNED, LeadOrder.Key.REVOKE_ON))
                : List.of();
    }

    private List<Place> others(ListRead read) {
        return finder.find(read.stages().contains(Stage.ASSIGNED) ? read.without(new RevocableClue()) : read);
    }
}
