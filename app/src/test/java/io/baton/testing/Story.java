package io.baton.testing;

/**
 * A test that reads as a story: {@code given.advisor("Ann"); when.user(carl).…; then.…}. Every test method begins with
 * nothing; {@link #given} makes what it is asked for, in an organisation of the story's own.
 *
 * <p>To add words: what must be there to {@link Given}, what somebody does to {@link Doing}, what must hold to
 * {@link Then}; in each case through the same door as people and programs (commands, REST, pages), and reading the
 * database only for what no door shows.
 */
@BatonTest
public abstract class Story {

    protected final Baton baton = Baton.current();
    protected final MovableClock clock = baton.clock();
    protected final TestDatabase database = baton.database();
    protected final Api api = baton.api();
    protected final Given given = new Given(baton);
    protected final When when = new When(baton);
    protected final Then then = new Then(baton);
}
