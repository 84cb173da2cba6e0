package io.baton.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of two parts: first the leads that have what they are ordered by, then all others, the newest first. The
 * places of a list in such an order say in which part they are.
 */
final class OrderOfTwoParts {

    private static final String ORDERED = "v";
    private static final String OTHER = "e";

    private OrderOfTwoParts() {}

    /** Reads one of the parts; its places are its own. */
    @FunctionalInterface
    interface Part {

        /** The rows behind a place, or the first, in the direction of reading; fewer only at the part's end. */
        List<Place> find(@Nullable Place after, int limit);
    }

    /**
     * The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end.
     *
     * @param backwards whether the list is read against its order, so that the others come first
     */
    static List<Place> find(@Nullable Place after, int limit, boolean backwards, Part ordered, Part others) {
        Marked front = new Marked(backwards ? others : ordered, backwards ? OTHER : ORDERED);
        Marked rest = new Marked(backwards ? ordered : others, backwards ? ORDERED : OTHER);
        if (after != null && rest.isOf(after)) {
            return rest.find(after, limit);
        }
        List<Place> found = new ArrayList<>(front.find(after, limit));
        if (found.size() < limit) {
            found.addAll(rest.find(null, limit - found.size()));
        }
        return found;
    }

    /** A part with the mark that its places carry. */
    private record Marked(Part part, String mark) {

        boolean isOf(Place place) {
            if (!place.key().startsWith(ORDERED) && !place.key().startsWith(OTHER)) {
                throw new InvalidCursorException("the cursor is of another order");
            }
            return place.key().startsWith(mark);
        }

        List<Place> find(@Nullable Place after, int limit) {
            Place its = after == null ? null : new Place(after.id(), after.key().substring(mark.length()));
            return part.find(its, limit).stream()
                    .map(place -> new Place(place.id(), mark + place.key()))
                    .toList();
        }
    }
}
