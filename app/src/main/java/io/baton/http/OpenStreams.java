package io.baton.http;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many streams are open: what a browser keeps open costs memory and a connection. */
@Component
class OpenStreams {

    static final int MOST = 4_000;

    /** Several browsers, each with one for all of its tabs. */
    static final int MOST_OF_A_USER = 8;

    private final Semaphore free = new Semaphore(MOST);
    private final Map<UUID, Integer> ofUsers = new ConcurrentHashMap<>();

    /** Takes a place, which is given back; false where there is none. */
    boolean take(UUID userId) {
        if (!free.tryAcquire()) {
            return false;
        }
        boolean[] taken = new boolean[1];
        ofUsers.compute(userId, (user, open) -> {
            int already = open == null ? 0 : open;
            taken[0] = already < MOST_OF_A_USER;
            return taken[0] ? already + 1 : already;
        });
        if (!taken[0]) {
            free.release();
        }
        return taken[0];
    }

    void giveBack(UUID userId) {
        ofUsers.computeIfPresent(userId, (user, open) -> open == 1 ? null : open - 1);
        free.release();
    }
}
