package io.baton.notifications;

import java.util.Optional;

/** The mailbox that Baton reads answers from, where there is one. */
interface Mailbox {

    /** Its address, to which people reply; empty while nothing is read there. */
    Optional<String> address();
}
