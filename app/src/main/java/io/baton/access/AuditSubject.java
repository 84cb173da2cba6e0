package io.baton.access;

import java.util.UUID;

/**
 * What an audited change was made to.
 *
 * @param kind in capitals, such as {@code USER}, {@code OFFICE}, {@code CAMPAIGN}
 */
public record AuditSubject(String kind, UUID id) {

    static AuditSubject user(UUID id) {
        return new AuditSubject("USER", id);
    }

    public static AuditSubject office(UUID id) {
        return new AuditSubject("OFFICE", id);
    }
}
