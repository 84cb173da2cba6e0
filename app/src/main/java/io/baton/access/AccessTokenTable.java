package io.baton.access;

import static io.baton.tables.Tables.ACCESS_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of what expires: tokens, invitations, password resets. */
@Repository
class AccessTokenTable {

    /** A token as of now. */
    record Token(UUID id, UUID userId, Instant expiresAt, LinkState state) {}

    /** The database's clock, the one that decides. */
    static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    AccessTokenTable(DSLContext database) {
        this.database = database;
    }

    static Field<OffsetDateTime> nowPlus(Duration duration) {
        return DSL.field(
                "baton_now() + {0} * interval '1 second'", OffsetDateTime.class, DSL.val(duration.toSeconds()));
    }

    /** Answers when it expires. */
    Instant insert(UUID organisationId, UUID id, UUID userId, SecretKind kind, Duration validFor) {
        return Objects.requireNonNull(database.insertInto(ACCESS_TOKEN)
                        .set(ACCESS_TOKEN.ORGANISATION_ID, organisationId)
                        .set(ACCESS_TOKEN.ID, id)
                        .set(ACCESS_TOKEN.USER_ID, userId)
                        .set(ACCESS_TOKEN.PURPOSE, kind.name())
                        .set(ACCESS_TOKEN.EXPIRES_AT, nowPlus(validFor))
                        .returning(ACCESS_TOKEN.EXPIRES_AT)
                        .fetchOne(ACCESS_TOKEN.EXPIRES_AT))
                .toInstant();
    }

    Optional<Token> find(UUID organisationId, UUID id) {
        return tokens(ACCESS_TOKEN.ORGANISATION_ID.eq(organisationId).and(ACCESS_TOKEN.ID.eq(id)))
                .fetchOptional(AccessTokenTable::token);
    }

    Optional<Token> findLocked(UUID organisationId, UUID id) {
        return tokens(ACCESS_TOKEN.ORGANISATION_ID.eq(organisationId).and(ACCESS_TOKEN.ID.eq(id)))
                .forUpdate()
                .fetchOptional(AccessTokenTable::token);
    }

    void markUsed(UUID organisationId, UUID id) {
        database.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.USED_AT, NOW)
                .where(ACCESS_TOKEN.ORGANISATION_ID.eq(organisationId))
                .and(ACCESS_TOKEN.ID.eq(id))
                .execute();
    }

    /** Revokes what a user still has of one kind; answers its ids. */
    List<UUID> revokeOpen(UUID organisationId, UUID userId, SecretKind kind) {
        return revoke(open(organisationId, userId, kind));
    }

    /** Marks expired tokens as done with; answers their ids. */
    List<UUID> revokeExpired(UUID organisationId, UUID userId, SecretKind kind) {
        return revoke(open(organisationId, userId, kind).and(ACCESS_TOKEN.EXPIRES_AT.lt(NOW)));
    }

    /** Deletes at most so many of what expired so long ago, across organisations; answers what it was. */
    List<SecretLookupTable.Subject> deleteExpired(Duration age, int most) {
        return database.deleteFrom(ACCESS_TOKEN)
                .where(DSL.condition(
                        "ctid = any(array(select ctid from access_token"
                                + " where expires_at < (select baton_now()) - {0} * interval '1 second' limit {1}))",
                        DSL.val(age.toSeconds()), DSL.val(most)))
                .returning(ACCESS_TOKEN.ORGANISATION_ID, ACCESS_TOKEN.ID)
                .fetch(row ->
                        new SecretLookupTable.Subject(row.get(ACCESS_TOKEN.ORGANISATION_ID), row.get(ACCESS_TOKEN.ID)));
    }

    private List<UUID> revoke(Condition which) {
        return database.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.REVOKED_AT, NOW)
                .where(which)
                .returning(ACCESS_TOKEN.ID)
                .fetch(ACCESS_TOKEN.ID);
    }

    private static Condition open(UUID organisationId, UUID userId, SecretKind kind) {
        return ACCESS_TOKEN
                .ORGANISATION_ID
                .eq(organisationId)
                .and(ACCESS_TOKEN.USER_ID.eq(userId))
                .and(ACCESS_TOKEN.PURPOSE.eq(kind.name()))
                .and(ACCESS_TOKEN.USED_AT.isNull())
                .and(ACCESS_TOKEN.REVOKED_AT.isNull());
    }

    private org.jooq.SelectConditionStep<? extends Record> tokens(Condition which) {
        return database.select(ACCESS_TOKEN.asterisk())
                .select(DSL.field(ACCESS_TOKEN.EXPIRES_AT.le(NOW)).as("expired"))
                .from(ACCESS_TOKEN)
                .where(which);
    }

    private static Token token(Record row) {
        return new Token(
                row.get(ACCESS_TOKEN.ID),
                row.get(ACCESS_TOKEN.USER_ID),
                row.get(ACCESS_TOKEN.EXPIRES_AT).toInstant(),
                LinkState.of(
                        row.get(ACCESS_TOKEN.USED_AT) != null,
                        row.get(ACCESS_TOKEN.REVOKED_AT) != null,
                        row.get("expired", Boolean.class)));
    }
}
