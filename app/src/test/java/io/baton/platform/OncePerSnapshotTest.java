package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Baton;
import io.baton.testing.BatonTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What many ask for in one request is read once, and never stays longer than the snapshot in which it is true. */
@BatonTest
class OncePerSnapshotTest {

    private record Question(UUID of) {}

    private final AtomicInteger asked = new AtomicInteger();
    private final UUID organisation = UUID.randomUUID();
    private final Reads reads;
    private final TransactionDoor door;

    OncePerSnapshotTest(Baton baton) {
        this.reads = baton.bean(Reads.class);
        this.door = baton.bean(TransactionDoor.class);
    }

    @Test
    void inASnapshotTheSameQuestionIsAskedOnce() {
        int last = reads.inSnapshot(organisation, () -> {
            ask(organisation);
            return ask(organisation);
        });

        assertThat(last).isEqualTo(1);
    }

    @Test
    void aReadInsideJoinsWhatTheSnapshotKnows() {
        int last = reads.inSnapshot(organisation, () -> {
            ask(organisation);
            return reads.inSnapshot(organisation, () -> ask(organisation));
        });

        assertThat(last).isEqualTo(1);
    }

    @Test
    void anotherQuestionHasAnAnswerOfItsOwn() {
        int last = reads.inSnapshot(organisation, () -> {
            ask(organisation);
            return ask(UUID.randomUUID());
        });

        assertThat(last).isEqualTo(2);
    }

    @Test
    void theNextSnapshotAsksAnew() {
        reads.inSnapshot(organisation, () -> ask(organisation));

        assertThat(reads.<Integer>inSnapshot(organisation, () -> ask(organisation)))
                .isEqualTo(2);
    }

    @Test
    void aCommandAsksEachTimeForItChangesThings() {
        Supplier<Integer> twice = () -> {
            ask(organisation);
            return ask(organisation);
        };

        assertThat(door.<Integer>write(organisation, twice)).isEqualTo(2);
    }

    private int ask(UUID of) {
        return reads.once(new Question(of), asked::incrementAndGet);
    }
}
