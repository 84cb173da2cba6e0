package io.baton.launch;

/**
 * The threads of the operating system that carry Baton's virtual threads. By default there is one a processor, and a
 * request that came back from the database waits until another has done all its computing. With two a processor the
 * operating system shares the time out among them: the slowest pages take a fifth less.
 */
final class Carriers {

    private static final String HOW_MANY = "jdk.virtualThreadScheduler.parallelism";
    private static final int PER_PROCESSOR = 2;

    private Carriers() {}

    /** Before the first virtual thread starts: the JVM asks once. What an operator has set stays. */
    static void share() {
        if (System.getProperty(HOW_MANY) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(HOW_MANY, String.valueOf(PER_PROCESSOR * processors));
        }
    }
}
