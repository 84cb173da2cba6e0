package io.baton.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same again and again from several threads at once. */
final class Load {

    /** As many as the requirement names. */
    static final int THREADS = 4;

    /** One time: with randomness of its own, which is the same in every run. */
    @FunctionalInterface
    interface Once {
        void run(Random random) throws Exception;
    }

    private Load() {}

    /** Warms up, then measures. */
    static Figures measure(String name, int warm, int times, Once once)
            throws InterruptedException, ExecutionException {
        run(warm, 1, once);
        return Figures.of(name, run(times, 2, once));
    }

    private static long[] run(int times, long seed, Once once) throws InterruptedException, ExecutionException {
        List<Callable<List<Long>>> shares = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed * 1_000 + thread);
            shares.add(() -> share(times / THREADS, random, once));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> share : threads.invokeAll(shares)) {
                nanos.addAll(share.get());
            }
            return nanos.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private static List<Long> share(int times, Random random, Once once) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            once.run(random);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }
}
