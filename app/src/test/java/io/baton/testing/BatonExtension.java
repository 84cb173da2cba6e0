package io.baton.testing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each {@link BatonTest} class a copy of the migrated database and leads the one server to it. */
final class BatonExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BatonExtension.class);

    /** What lasts as long as the JVM's tests do; closed after the last. */
    private static final class ForAllClasses implements AutoCloseable {
        private final TestPostgres postgres = TestPostgres.start();
        private @Nullable TestServer server;

        TestServer serverAt(TestDatabase database) {
            TestServer running = server;
            if (running == null) {
                running = TestServer.start(database);
                server = running;
            } else {
                running.pointTo(database);
            }
            return running;
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
            postgres.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        ForAllClasses shared = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(ForAllClasses.class, key -> new ForAllClasses(), ForAllClasses.class);
        TestDatabase database = shared.postgres.copy();
        // The class's store closes what is in it after the last method.
        context.getStore(NAMESPACE).put(TestDatabase.class, database);
        Baton.current(new Baton(shared.serverAt(database), database));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Baton.current().clock().reset();
    }

    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() != null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Baton.class
                || type == TestDatabase.class
                || Baton.current().hasBean(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Baton baton = Baton.current();
        if (type == Baton.class) {
            return baton;
        }
        return type == TestDatabase.class ? baton.database() : baton.bean(type);
    }
}
