package io.baton.api;

import io.baton.access.HandOverOutcome;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** From whom something is handed over, and to whom. */
public record HandOver(@Nullable UUID fromUserId, @Nullable UUID toUserId) {

    /**
     * What came of it.
     *
     * @param handedOver how many were
     * @param left how many are still where they were: at most 1,000 are handed over at once; ask again
     */
    public record HandedOver(int handedOver, int left) {

        /** Throws where it was refused. */
        public static HandedOver of(HandOverOutcome outcome) {
            return switch (outcome) {
                case HandOverOutcome.HandedOver done -> new HandedOver(done.count(), done.left());
                case HandOverOutcome.Refused refused -> throw new ConflictException(refused.refusal(), null);
            };
        }
    }

    /** The command that does it. Throws where one of them is not named. */
    public <C> C command(BiFunction<UUID, UUID, C> command) {
        return command.apply(given("fromUserId", fromUserId), given("toUserId", toUserId));
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw new InvalidInputException(FieldProblem.required(field));
        }
        return id;
    }
}
