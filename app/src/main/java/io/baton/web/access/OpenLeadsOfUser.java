package io.baton.web.access;

import io.baton.access.ActingUser;
import io.baton.platform.Actor;
import java.util.List;
import java.util.UUID;

/**
 * The open leads of somebody who is to be deactivated. Implemented by the pages of custody, the one place that may look
 * down at assignments as well as here.
 */
public interface OpenLeadsOfUser {

    /**
     * One open lead.
     *
     * @param number what people call it by, such as {@code L-10423}
     * @param stage its stage's constant, such as {@code ASSIGNED}
     * @param path its page
     */
    record OpenLead(UUID id, String number, String name, String stage, String path) {}

    /** What came of revoking. */
    record Revoked(int revoked, int refused) {

        static final Revoked NOTHING = new Revoked(0, 0);
    }

    /** The leads the user holds that are assigned or accepted, newest first. Runs in a read snapshot. */
    List<OpenLead> list(ActingUser viewer, UUID userId);

    /** Revokes all of them, by the command there is for it. Not inside an open transaction. */
    Revoked revokeAll(Actor actor, UUID userId);
}
