package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_NOTE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of notes: appended, never changed. */
@Repository
class LeadNoteTable {

    /** As much of the newest note as a list shows. */
    private static final int LONGEST_IN_LIST = 300;

    private final DSLContext database;

    LeadNoteTable(DSLContext database) {
        this.database = database;
    }

    /** Where a list of notes goes on: after this one. */
    record After(Instant at, UUID id) {}

    /** A note to be written. */
    record NewNote(UUID id, UUID leadId, String text) {}

    /** Writes the notes that leads came in with; beside the leads they stand already. */
    void insertFirst(Actor actor, List<NewNote> notes) {
        BulkInsertTable.into(LEAD_NOTE, notes)
                .column(LEAD_NOTE.ORGANISATION_ID, note -> actor.organisationId())
                .column(LEAD_NOTE.ID, NewNote::id)
                .column(LEAD_NOTE.LEAD_ID, NewNote::leadId)
                .column(LEAD_NOTE.AUTHOR_ID, note -> actor.userId())
                .column(LEAD_NOTE.TEXT, NewNote::text)
                .execute(database);
    }

    /** As much of a note as a list shows. */
    static @Nullable String inList(@Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST_IN_LIST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_IN_LIST));
    }

    /** Writes at most one note on each lead, and the newest note beside the lead, where lists read it. */
    void insert(Actor actor, List<NewNote> notes) {
        insertFirst(actor, notes);
        database.update(LEAD)
                .set(LEAD.LAST_NOTE, DSL.left(LEAD_NOTE.TEXT, LONGEST_IN_LIST))
                .set(LEAD.LAST_NOTE_AT, LEAD_NOTE.AT)
                .from(LEAD_NOTE)
                .where(LEAD.ORGANISATION_ID.eq(actor.organisationId()))
                .and(LEAD_NOTE.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(LEAD_NOTE.LEAD_ID.eq(LEAD.ID))
                .and(LEAD_NOTE.ID.eq(DSL.any(notes.stream().map(NewNote::id).toArray(UUID[]::new))))
                .execute();
    }

    /** The notes of a lead, newest first. */
    List<LeadNoteView> list(UUID organisationId, UUID leadId, @Nullable After after, int limit) {
        return notesOf(organisationId, leadId)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(LEAD_NOTE.AT, LEAD_NOTE.ID)
                                        .lt(after.at().atOffset(ZoneOffset.UTC), after.id()))
                .orderBy(LEAD_NOTE.AT.desc(), LEAD_NOTE.ID.desc())
                .limit(limit)
                .fetch(LeadNoteTable::view);
    }

    Optional<LeadNoteView> find(UUID organisationId, UUID leadId, UUID noteId) {
        return notesOf(organisationId, leadId).and(LEAD_NOTE.ID.eq(noteId)).fetchOptional(LeadNoteTable::view);
    }

    private SelectConditionStep<Record> notesOf(UUID organisationId, UUID leadId) {
        return database.select(LEAD_NOTE.asterisk())
                .select(USER_ACCOUNT.NAME)
                .from(LEAD_NOTE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD_NOTE.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD_NOTE.AUTHOR_ID))
                .where(LEAD_NOTE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_NOTE.LEAD_ID.eq(leadId));
    }

    private static LeadNoteView view(Record row) {
        UUID author = row.get(LEAD_NOTE.AUTHOR_ID);
        String name = row.get(USER_ACCOUNT.NAME);
        return new LeadNoteView(
                row.get(LEAD_NOTE.ID),
                row.get(LEAD_NOTE.LEAD_ID),
                row.get(LEAD_NOTE.AT).toInstant(),
                author == null || name == null ? null : new Named(author, name),
                row.get(LEAD_NOTE.TEXT));
    }
}
