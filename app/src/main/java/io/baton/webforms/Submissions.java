package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: what was sent by web forms to the offices that a user coordinates. Reads in the snapshot that is open.
 */
@Component
public class Submissions {

    private final SubmissionTable table;

    Submissions(SubmissionTable table) {
        this.table = table;
    }

    /**
     * A stretch of those that stand so, the newest first.
     *
     * @param formId only of this form, or null
     * @param cursor of the stretch before, or null for the first
     */
    public Slice<SubmissionView> list(
            ActingUser user, SubmissionState state, @Nullable UUID formId, @Nullable String cursor, int limit) {
        if (!decides(user)) {
            return new Slice<>(List.of(), null);
        }
        List<SubmissionView> found = table.list(
                user.organisationId(),
                user.visibleOffices(),
                state,
                formId,
                cursor == null ? null : read(cursor),
                limit + 1);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<SubmissionView> slice = List.copyOf(found.subList(0, limit));
        SubmissionView last = slice.getLast();
        return new Slice<>(
                slice,
                KeysetCursor.write(last.receivedAt().toString(), last.id().toString()));
    }

    /** How many wait for this user, counted to 1000. */
    public int countWaiting(ActingUser user) {
        return decides(user) ? table.countWaiting(user.organisationId(), user.visibleOffices()) : 0;
    }

    private static boolean decides(ActingUser user) {
        return user.may(Right.WEB_FORM_MANAGE) && user.may(Right.LEAD_VIEW_OFFICE);
    }

    private static SubmissionTable.After read(String cursor) {
        try {
            List<String> values = KeysetCursor.read(cursor, 2).orElseThrow();
            OffsetDateTime at = Instant.parse(values.get(0)).atOffset(ZoneOffset.UTC);
            return new SubmissionTable.After(at, UUID.fromString(values.get(1)));
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }
}
