package io.baton.testing;

import java.net.URI;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The running Baton a test talks to, seen from outside and from inside. */
public final class Baton {

    private static volatile @Nullable Baton current;

    private final TestServer server;
    private final TestDatabase database;
    private @Nullable Organisation operators;

    Baton(TestServer server, TestDatabase database) {
        this.server = server;
        this.database = database;
    }

    static void current(Baton baton) {
        current = baton;
    }

    /** The one of the test class that is running. */
    public static Baton current() {
        Baton baton = current;
        if (baton == null) {
            throw new IllegalStateException("annotate the class with @BatonTest");
        }
        return baton;
    }

    /** Where it is served, without a trailing slash. */
    public URI address() {
        return server.address();
    }

    public TestDatabase database() {
        return database;
    }

    public MovableClock clock() {
        return server.clock();
    }

    /** A REST client that is not signed in. */
    public Api api() {
        return new Api(address(), null);
    }

    /** A client for pages, with cookies of its own and nobody signed in. */
    public PageClient pages() {
        return new PageClient(address());
    }

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return server.beans(type);
    }

    boolean hasBean(Class<?> type) {
        return server.hasBean(type);
    }

    /** The organisation of the installation's operator, if this class's database has it already. */
    @Nullable
    Organisation operators() {
        return operators;
    }

    void operators(Organisation made) {
        operators = made;
    }
}
