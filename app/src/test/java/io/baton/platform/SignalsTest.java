package io.baton.platform;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.testing.Story;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of what was committed reaches those it concerns, through the database, and nobody else. */
class SignalsTest extends Story {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Signals signals = baton.bean(Signals.class);
    private final TransactionDoor door = baton.bean(TransactionDoor.class);
    private final UUID acme = given.organisation().id();
    private final UUID office = UUID.randomUUID();

    /** The one server of the tests has just been led to this class's database. */
    @BeforeEach
    void theServerListensToThisDatabase() {
        UUID probe = UUID.randomUUID();
        try (Listener listener = signals.listen(acme, Set.of(probe))) {
            await("the server listens", () -> {
                stage(acme, "probe", probe);
                assertThat(listener.await(Duration.ofMillis(200))).contains("probe");
            });
        }
    }

    private void stage(UUID organisation, String about, UUID... subjects) {
        door.write(organisation, () -> {
            signals.stage(organisation, about, List.of(subjects));
            return true;
        });
    }

    /** A page is read, and only then opens its stream: what was told in between would be missed. */
    @Test
    void whoeverLookedAMomentAgoHearsWhatCameSince() throws InterruptedException {
        try (Listener early = signals.listen(acme, Set.of(office))) {
            stage(acme, "leads", office);
            assertThat(early.await(SOON)).containsExactly("leads");
        }
        try (Listener late = signals.listen(acme, Set.of(office), Duration.ofSeconds(30));
                Listener elsewhere = signals.listen(acme, Set.of(UUID.randomUUID()), Duration.ofSeconds(30));
                Listener withoutAsking = signals.listen(acme, Set.of(office))) {
            assertThat(heardAtOnce(late)).containsExactly("leads");
            assertThat(heardAtOnce(elsewhere)).as("what concerns others").isEmpty();
            assertThat(heardAtOnce(withoutAsking)).isEmpty();
        }
        clock.advance(Duration.ofSeconds(31));
        try (Listener afterwards = signals.listen(acme, Set.of(office), Duration.ofSeconds(30))) {
            assertThat(heardAtOnce(afterwards)).as("what came before it looked").isEmpty();
        }
    }

    @Test
    void newsIsHeardOnceItIsCommitted() throws InterruptedException {
        try (Listener listener = signals.listen(acme, Set.of(office))) {
            door.write(acme, () -> {
                signals.stage(acme, "leads", List.of(office, UUID.randomUUID()));
                assertThat(heardAtOnce(listener)).as("before the commit").isEmpty();
                return true;
            });
            assertThat(listener.await(SOON)).containsExactly("leads");
            assertThat(heardAtOnce(listener)).as("told once").isEmpty();
        }
    }

    @Test
    void whatWasUndoneIsNotHeard() throws InterruptedException {
        try (Listener listener = signals.listen(acme, Set.of(office))) {
            assertThatThrownBy(() -> door.write(acme, () -> {
                        signals.stage(acme, "undone", List.of(office));
                        throw new IllegalStateException("undo it");
                    }))
                    .hasMessage("undo it");
            stage(acme, "done", office);
            assertThat(listener.await(SOON)).as("in the order of commits").containsExactly("done");
        }
    }

    @Test
    void newsOfOthersIsNotHeard() throws InterruptedException {
        UUID other = given.organisation("Other").id();
        try (Listener listener = signals.listen(acme, Set.of(office))) {
            stage(other, "of another organisation", office);
            stage(acme, "of another office", UUID.randomUUID());
            stage(acme, "own", office);
            assertThat(listener.await(SOON)).containsExactly("own");
        }
    }

    @Test
    void whatConcernsMoreThanAMessageHoldsIsToldInSeveral() throws InterruptedException {
        UUID[] many = Stream.generate(UUID::randomUUID).limit(1_000).toArray(UUID[]::new);
        List<Signal> told = SignalPost.together(List.of(
                new Signal(acme, "leads", Set.of(many)),
                new Signal(acme, "leads", Set.of(many[0], office)),
                new Signal(acme, "mail", Set.of(office))));
        Set<UUID> concerned = new HashSet<>();
        told.stream()
                .filter(signal -> signal.about().equals("leads"))
                .forEach(signal -> concerned.addAll(signal.subjects()));
        assertThat(told).hasSize(7).allMatch(signal -> signal.text().length() < 8_000);
        assertThat(concerned).hasSize(1_001).contains(office);
        try (Listener first = signals.listen(acme, Set.of(many[0]));
                Listener last = signals.listen(acme, Set.of(many[999]))) {
            stage(acme, "leads", many);
            assertThat(first.await(SOON)).containsExactly("leads");
            assertThat(last.await(SOON)).containsExactly("leads");
        }
    }

    @Test
    void aServerThatLostTheDatabaseLooksAgainAndHearsOn() throws InterruptedException {
        try (Listener listener = signals.listen(acme, Set.of(office))) {
            int ended = database.asSuperuser(superuser -> superuser
                    .fetch("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query = 'listen baton_signals'")
                    .size());
            assertThat(ended).isEqualTo(1);
            Set<String> heard = new HashSet<>();
            await("whatever may have been missed is looked at again", () -> {
                heard.addAll(listener.await(SOON));
                assertThat(heard).containsExactlyInAnyOrder("leads", "alerts");
            });
            stage(acme, "afterwards", office);
            assertThat(listener.await(SOON)).containsExactly("afterwards");
        }
    }

    @Test
    void whatIsToldByAnotherVersionIsPassedOver() {
        assertThat(Signal.read("nonsense")).isEmpty();
        assertThat(Signal.read("a b c")).isEmpty();
        Signal signal = new Signal(acme, "leads", Set.of(office));
        assertThat(Signal.read(signal.text())).contains(signal);
    }

    private static Set<String> heardAtOnce(Listener listener) {
        try {
            return listener.await(AT_ONCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
