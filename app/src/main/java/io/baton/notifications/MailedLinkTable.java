package io.baton.notifications;

import static io.baton.tables.Tables.MAILED_LINK;

import io.baton.access.MailedSecrets;
import io.baton.access.SecretKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of what links in mail are for. */
@Repository
class MailedLinkTable {

    /**
     * What a link is for: to answer one offer, or to confirm one address.
     *
     * @param runOut whether it is too old
     */
    record Link(
            UUID userId,
            @Nullable UUID assignmentId,
            @Nullable String address,
            boolean runOut) {}

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    MailedLinkTable(DSLContext database) {
        this.database = database;
    }

    /** Links by which a user answers offers: the link's id by the assignment. */
    void insertAnswers(UUID organisationId, UUID userId, Map<UUID, UUID> linkOf, Duration validFor) {
        database.insertInto(MAILED_LINK)
                .columns(
                        MAILED_LINK.ORGANISATION_ID,
                        MAILED_LINK.ID,
                        MAILED_LINK.USER_ID,
                        MAILED_LINK.PURPOSE,
                        MAILED_LINK.ASSIGNMENT_ID,
                        MAILED_LINK.EXPIRES_AT)
                .valuesOfRows(linkOf.entrySet().stream()
                        .map(entry -> DSL.row(
                                DSL.val(organisationId),
                                DSL.val(entry.getValue()),
                                DSL.val(userId),
                                DSL.val(SecretKind.ANSWER.name()),
                                DSL.val(entry.getKey()),
                                nowPlus(validFor)))
                        .toList())
                .execute();
    }

    /** A link by which a user confirms an address. Answers until when it is good. */
    OffsetDateTime insertAddress(UUID organisationId, UUID id, UUID userId, String address, Duration validFor) {
        return Objects.requireNonNull(database.insertInto(MAILED_LINK)
                .set(MAILED_LINK.ORGANISATION_ID, organisationId)
                .set(MAILED_LINK.ID, id)
                .set(MAILED_LINK.USER_ID, userId)
                .set(MAILED_LINK.PURPOSE, SecretKind.ADDRESS.name())
                .set(MAILED_LINK.ADDRESS, address)
                .set(MAILED_LINK.EXPIRES_AT, nowPlus(validFor))
                .returning(MAILED_LINK.EXPIRES_AT)
                .fetchOne(MAILED_LINK.EXPIRES_AT));
    }

    Optional<Link> find(MailedSecrets.Subject link) {
        return database.select(
                        MAILED_LINK.USER_ID,
                        MAILED_LINK.ASSIGNMENT_ID,
                        MAILED_LINK.ADDRESS,
                        DSL.field(MAILED_LINK.EXPIRES_AT.le(NOW)))
                .from(MAILED_LINK)
                .where(MAILED_LINK.ORGANISATION_ID.eq(link.organisationId()))
                .and(MAILED_LINK.ID.eq(link.id()))
                .fetchOptional(row -> new Link(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Deletes at most so many of what ran out so long ago, across organisations; answers what it was. */
    List<MailedSecrets.Subject> deleteRunOut(Duration age, int most) {
        return database.deleteFrom(MAILED_LINK)
                .where(DSL.condition(
                        "ctid = any(array(select ctid from mailed_link"
                                + " where expires_at < (select baton_now()) - {0} * interval '1 second' limit {1}))",
                        DSL.val(age.toSeconds()), DSL.val(most)))
                .returning(MAILED_LINK.ORGANISATION_ID, MAILED_LINK.ID)
                .fetch(row -> new MailedSecrets.Subject(row.getOrganisationId(), row.getId()));
    }

    private static Field<OffsetDateTime> nowPlus(Duration duration) {
        return DSL.field(
                "baton_now() + {0} * interval '1 second'", OffsetDateTime.class, DSL.val(duration.toSeconds()));
    }
}
