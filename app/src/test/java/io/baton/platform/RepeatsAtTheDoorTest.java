package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.testing.BatonTest;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import io.baton.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write can be sent again: one effect, one outcome. */
@BatonTest
class RepeatsAtTheDoorTest {

    /** Keeps a value, or refuses, or fails. */
    record KeepValue(String value, Manner manner) implements Command<Kept> {}

    enum Manner {
        WELL,
        REFUSED,
        FAILING
    }

    @com.fasterxml.jackson.annotation.JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Kept {
        record Done(UUID id, String value) implements Kept {}

        record Refused(UUID id) implements Kept, NotKept {}
    }

    private final TestDatabase database;
    private final CommandRunner runner;
    private final UUID organisationId = UUID.randomUUID();
    private final Actor ann = new Actor(organisationId, UUID.randomUUID(), Channel.API, null);

    RepeatsAtTheDoorTest(TestDatabase database, TransactionDoor door, Repeats repeats, DSLContext dsl) {
        this.database = database;
        this.runner = new CommandRunner(door, repeats, List.of(new KeepValueHandler(dsl)));
    }

    private record KeepValueHandler(DSLContext dsl) implements CommandHandler<KeepValue, Kept> {
        @Override
        public Class<KeepValue> commandType() {
            return KeepValue.class;
        }

        @Override
        public Kept handle(KeepValue command, Actor actor) {
            UUID id = UUID.randomUUID();
            if (command.manner() == Manner.REFUSED) {
                return new Kept.Refused(id);
            }
            dsl.execute("""
                    insert into choice_value (organisation_id, list, value, position)
                    values (?, 'TOBACCO_USE', ?, 1)
                    """, actor.organisationId(), command.value() + id);
            if (command.manner() == Manner.FAILING) {
                throw new IllegalStateException("expected");
            }
            return new Kept.Done(id, command.value());
        }
    }

    @BeforeEach
    void makeOrganisation() {
        database.in(
                organisationId,
                owner -> owner.execute(
                        "insert into organisation (organisation_id, name) values (?, 'Acme')", organisationId));
    }

    @Test
    void aRepeatAnswersTheSameAndDoesNothing() {
        Answer<Kept> first = runner.run(ann, keep(Manner.WELL), key("k", "body"));
        Answer<Kept> second = runner.run(ann, keep(Manner.WELL), key("k", "body"));
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        runner.run(ann, keep(Manner.WELL), key("k", "body"));
        assertThatThrownBy(() -> runner.run(ann, keep(Manner.WELL), key("k", "other")))
                .isInstanceOf(RepeatMismatchException.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void keysAreTheUsersAndTheRoutesOwn() {
        Actor ben = new Actor(organisationId, UUID.randomUUID(), Channel.API, null);
        RepeatKey elsewhere = RepeatKey.of("POST /elsewhere", "k", "body".getBytes(StandardCharsets.UTF_8));
        assertThat(runner.run(ann, keep(Manner.WELL), key("k", "body")).replayed())
                .isFalse();
        assertThat(runner.run(ben, keep(Manner.WELL), key("k", "body")).replayed())
                .isFalse();
        assertThat(runner.run(ann, keep(Manner.WELL), elsewhere).replayed()).isFalse();
        assertThat(effects()).isEqualTo(3);
    }

    @Test
    void whatHadNoEffectIsDecidedAnew() {
        Answer<Kept> first = runner.run(ann, keep(Manner.REFUSED), key("k", "body"));
        Answer<Kept> second = runner.run(ann, keep(Manner.REFUSED), key("k", "body"));
        assertThat(second.replayed()).isFalse();
        assertThat(second.outcome()).isNotEqualTo(first.outcome());
        assertThat(runner.run(ann, keep(Manner.WELL), key("k", "body")).replayed())
                .isFalse();
    }

    @Test
    void whatFailedLeavesNothingAndMayBeTriedAgain() {
        assertThatThrownBy(() -> runner.run(ann, keep(Manner.FAILING), key("k", "body")))
                .hasMessage("expected");
        assertThat(effects()).isZero();
        assertThat(runner.run(ann, keep(Manner.WELL), key("k", "body")).replayed())
                .isFalse();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void atTheSameInstantThereIsOneEffect() {
        Race.of(6)
                .repeat(Soak.times(15, 500))
                .run((round, participant) -> runner.run(ann, keep(Manner.WELL), key("race " + round, "body")))
                .forEach(round -> assertThat(round.map(
                                answer -> answer.replayed() ? "replayed" : "done",
                                problem -> problem.getClass().getSimpleName()))
                        .containsOnlyOnce("done")
                        .allMatch(each -> List.of("done", "replayed", "RepeatInProgressException")
                                .contains(each)));
        assertThat(effects()).isEqualTo(Soak.times(15, 500));
    }

    @Test
    void withoutAKeyTheRaceHasManyEffects() {
        Race.of(6).run((round, participant) -> runner.run(ann, keep(Manner.WELL)));
        assertThat(effects()).isEqualTo(6);
    }

    private static KeepValue keep(Manner manner) {
        return new KeepValue("value", manner);
    }

    private static RepeatKey key(String key, String body) {
        return RepeatKey.of("POST /values", key, body.getBytes(StandardCharsets.UTF_8));
    }

    private int effects() {
        return database.in(organisationId, owner -> owner.fetchCount(DSL.table("choice_value")));
    }
}
