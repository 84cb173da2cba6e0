package io.baton.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Several participants who start at the same instant, on real threads, many times over.
 *
 * <pre>{@code Race.of(3).repeat(Soak.times(100, 1_000)).prepare(round -> given.lead())
 *     .run((lead, participant) -> answer(lead, participant))
 *     .each(round -> assertThat(round.outcomes()).containsOnlyOnce(WON)); }</pre>
 */
public final class Race {

    private static final long LONGEST_ROUND_SECONDS = 60;

    private final int participants;
    private int times = 1;

    private Race(int participants) {
        this.participants = participants;
    }

    public static Race of(int participants) {
        return new Race(participants);
    }

    public Race repeat(int newTimes) {
        times = newTimes;
        return this;
    }

    /** Says what each round is about; called alone, before the participants start. */
    public <S> Prepared<S> prepare(IntFunction<S> subjectOfRound) {
        return new Prepared<>(participants, times, subjectOfRound);
    }

    /** Runs without a subject; the participant's number tells them apart. */
    public <R> List<Round<Integer, R>> run(Participant<Integer, R> participant) {
        return prepare(round -> round).run(participant);
    }

    /** What one participant does with the round's subject; what it throws is its outcome too. */
    public interface Participant<S, R> {
        R act(S subject, int participant) throws Exception;
    }

    /** One participant's outcome: what it answered, or what it threw. */
    public sealed interface Outcome<R> {
        record Answered<R>(R answer) implements Outcome<R> {}

        record Thrown<R>(Throwable problem) implements Outcome<R> {}
    }

    /** What happened in one round, in the participants' order. */
    public record Round<S, R>(S subject, List<Outcome<R>> outcomes) {

        /** The answers; fails where a participant threw. */
        public List<R> answers() {
            return outcomes.stream().map(Round::answerOf).toList();
        }

        private static <R> R answerOf(Outcome<R> outcome) {
            return switch (outcome) {
                case Outcome.Answered<R>(R answer) -> answer;
                case Outcome.Thrown<R>(Throwable problem) -> throw new AssertionError("a participant threw", problem);
            };
        }

        /** The outcomes, those thrown by the function. */
        public <T> List<T> map(Function<? super R, T> answered, Function<Throwable, T> thrown) {
            return outcomes.stream()
                    .map(outcome -> switch (outcome) {
                        case Outcome.Answered<R>(R answer) -> answered.apply(answer);
                        case Outcome.Thrown<R>(Throwable problem) -> thrown.apply(problem);
                    })
                    .toList();
        }
    }

    /** A race whose rounds have a subject. */
    public static final class Prepared<S> {

        private final int participants;
        private final int times;
        private final IntFunction<S> subjectOfRound;

        private Prepared(int participants, int times, IntFunction<S> subjectOfRound) {
            this.participants = participants;
            this.times = times;
            this.subjectOfRound = subjectOfRound;
        }

        public <R> List<Round<S, R>> run(Participant<S, R> participant) {
            try (ExecutorService threads = Executors.newFixedThreadPool(participants)) {
                return IntStream.range(0, times)
                        .mapToObj(round -> runRound(threads, subjectOfRound.apply(round), participant))
                        .toList();
            }
        }

        private <R> Round<S, R> runRound(ExecutorService threads, S subject, Participant<S, R> participant) {
            CyclicBarrier start = new CyclicBarrier(participants);
            List<Future<Outcome<R>>> running = new ArrayList<>();
            for (int number = 0; number < participants; number++) {
                int own = number;
                running.add(threads.submit(() -> outcome(start, subject, own, participant)));
            }
            return new Round<>(subject, running.stream().map(Prepared::join).toList());
        }

        private static <S, R> Outcome<R> outcome(
                CyclicBarrier start, S subject, int number, Participant<S, R> participant) throws Exception {
            start.await(LONGEST_ROUND_SECONDS, TimeUnit.SECONDS);
            try {
                return new Outcome.Answered<>(participant.act(subject, number));
            } catch (Exception | AssertionError e) {
                return new Outcome.Thrown<>(e);
            }
        }

        private static <R> R join(Future<R> future) {
            try {
                return future.get(LONGEST_ROUND_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("a round did not end", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while racing", e);
            }
        }
    }
}
