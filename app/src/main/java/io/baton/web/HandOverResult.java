package io.baton.web;

import io.baton.access.HandOverOutcome;
import io.baton.shared.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing over all that somebody has.
 *
 * @param count how much was handed over
 * @param refusal why not, or not all of it; else null
 */
public record HandOverResult(int count, @Nullable Refusal refusal) {

    public static final HandOverResult NOTHING = new HandOverResult(0, null);

    /** Hands over until nothing is left, however many commands that takes. Not inside an open transaction. */
    public static HandOverResult ofAll(Supplier<HandOverOutcome> command) {
        int count = 0;
        while (true) {
            switch (command.get()) {
                case HandOverOutcome.Refused refused -> {
                    return new HandOverResult(count, refused.refusal());
                }
                case HandOverOutcome.HandedOver done -> {
                    count += done.count();
                    if (done.left() == 0 || done.count() == 0) {
                        return new HandOverResult(count, null);
                    }
                }
            }
        }
    }
}
