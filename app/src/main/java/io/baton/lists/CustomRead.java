package io.baton.lists;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list that stands in the order of a custom field. First come the leads that have a value, of equal
 * values the newest first, whatever the direction; then all others, the newest first.
 *
 * @param read the list's leads; its key and direction are those of the leads without a value
 * @param descending the direction in which values are read
 * @param backwards whether the list is read against its order, so that the leads without a value come first
 * @param byValue whether the leads of each value are read by themselves, because many values are equal
 */
record CustomRead(
        ListRead read,
        UUID fieldId,
        CustomClue.ValueColumn column,
        boolean descending,
        boolean backwards,
        boolean byValue) {

    /** The same list, a stretch of so many rows behind a place of its values. */
    CustomRead behind(@Nullable Place after, int limit) {
        return new CustomRead(
                read.read(read.descending(), after, limit), fieldId, column, descending, backwards, byValue);
    }

    /** Whether equal values are read the newest first: ids stand by age. */
    boolean newestFirst() {
        return !backwards;
    }

    /** Whether values and the ages of equal ones are read in directions of which the index has but one. */
    boolean isAgainstIndex() {
        return descending != newestFirst();
    }

    /** The same list, each value's leads read by themselves. */
    CustomRead valueByValue() {
        return new CustomRead(read, fieldId, column, descending, backwards, true);
    }

    /** That a lead has a value. */
    CustomClue filled() {
        return CustomClue.filled(fieldId, column);
    }

    /** Ranges of this field that the list is narrowed to, so that no value outside of them need be read. */
    List<CustomClue.Range> ranges() {
        return read.clues().stream()
                .filter(clue -> clue instanceof CustomClue custom
                        && custom.fieldId().equals(fieldId)
                        && custom.ranges().size() == 1)
                .map(clue -> ((CustomClue) clue).ranges().getFirst())
                .toList();
    }

    /** Whether the list is narrowed to leads that have none. */
    boolean hasNoValue() {
        return read.lacking().contains(filled());
    }

    /** Whether the list is narrowed to leads that have a value. */
    boolean hasNoEmpty() {
        return read.clues().stream()
                .anyMatch(clue ->
                        clue instanceof CustomClue custom && custom.fieldId().equals(fieldId));
    }
}
