package io.baton.architecture;

import io.baton.platform.Actor;
import io.baton.platform.Command;
import io.baton.platform.CommandHandler;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** One broken class for each wall. None is ever made or called. */
final class Broken {

    private Broken() {}

    static final class SqlElsewhere {
        int count(DSLContext database) {
            return database.fetchCount(io.baton.tables.Tables.OFFICE);
        }
    }

    static final class RuleThatKnowsSpring {
        boolean holds(String text) {
            return StringUtils.hasText(text);
        }
    }

    static final class OwnTransaction {
        void open(DSLContext database) {
            database.transaction(transaction -> {});
        }
    }

    static class Annotated {
        @Transactional
        void write() {}
    }

    static final class OwnClock {
        Instant read() {
            return Instant.now();
        }
    }

    static final class LeadManager {}

    record Something(UUID id) implements Command<String> {}

    static final class HandlesSomething implements CommandHandler<Something, String> {
        @Override
        public Class<Something> commandType() {
            return Something.class;
        }

        @Override
        public String handle(Something command, Actor actor) {
            return command.id().toString();
        }
    }

    // Abstract, so that scanning for components passes it by.
    @Controller
    abstract static class Routes {}

    static final class Prints {
        void print() {
            System.out.println("no");
        }
    }

    static final class Calls {
        List<HttpClient> clients() {
            return List.of(HttpClient.newHttpClient());
        }
    }

    static class Later {
        @Async
        void run() {}
    }

    static final class Injected {
        @Autowired
        @Nullable
        String text;
    }

    static final class OldLogging {
        private static final Logger LOG = Logger.getLogger("old");

        void log() {
            LOG.info("no");
        }
    }
}
