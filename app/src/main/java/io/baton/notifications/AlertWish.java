package io.baton.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is alerted of a topic.
 *
 * @param chosen whether the user, or the office that is asked for, chose it
 * @param fromOffice the name of the office whose choice holds, or null where it is the own one, or nobody chose
 */
public record AlertWish(
        AlertTopic topic,
        boolean wanted,
        boolean chosen,
        @Nullable String fromOffice) {}
