package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_ADDRESS;
import static io.baton.tables.Tables.LEAD_EMAIL;
import static io.baton.tables.Tables.LEAD_PHONE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the leads that share an e-mail, a phone or the name with one being typed. */
@Repository
class DuplicateQuery {

    /** As many as are looked at for each thing that can be shared: enough to warn. */
    private static final int MOST_CANDIDATES = 50;

    /** A candidate with what is needed to show it, if it may be shown. */
    record Found(
            UUID id,
            long number,
            String displayName,
            Stage stage,
            @Nullable CloseOutcome closeOutcome,
            UUID holdingOfficeId,
            @Nullable UUID holderUserId,
            @Nullable String holderName,
            Instant receivedAt,
            DuplicateRule.Candidate candidate) {}

    private final DSLContext database;

    DuplicateQuery(DSLContext database) {
        this.database = database;
    }

    List<Found> candidates(UUID organisationId, LeadDraft draft, @Nullable UUID except) {
        Set<UUID> sameEmail = byEmail(organisationId, normalised(draft.emails()));
        Set<UUID> samePhone = byPhone(organisationId, normalised(draft.phones()));
        Set<UUID> all = new HashSet<>(byName(organisationId, LeadNames.sort(draft)));
        all.addAll(sameEmail);
        all.addAll(samePhone);
        if (except != null) {
            all.remove(except);
        }
        return all.isEmpty() ? List.of() : read(organisationId, all, sameEmail, samePhone);
    }

    private Set<UUID> byEmail(UUID organisationId, String[] addresses) {
        return addresses.length == 0
                ? Set.of()
                : database.selectDistinct(LEAD_EMAIL.LEAD_ID)
                        .from(LEAD_EMAIL)
                        .where(LEAD_EMAIL.ORGANISATION_ID.eq(organisationId))
                        .and(LEAD_EMAIL.NORMALISED.eq(DSL.any(addresses)))
                        .limit(MOST_CANDIDATES)
                        .fetchSet(LEAD_EMAIL.LEAD_ID);
    }

    private Set<UUID> byPhone(UUID organisationId, String[] numbers) {
        return numbers.length == 0
                ? Set.of()
                : database.selectDistinct(LEAD_PHONE.LEAD_ID)
                        .from(LEAD_PHONE)
                        .where(LEAD_PHONE.ORGANISATION_ID.eq(organisationId))
                        .and(LEAD_PHONE.NORMALISED.eq(DSL.any(numbers)))
                        .limit(MOST_CANDIDATES)
                        .fetchSet(LEAD_PHONE.LEAD_ID);
    }

    private Set<UUID> byName(UUID organisationId, String sortName) {
        return sortName.isEmpty()
                ? Set.of()
                : database.select(LEAD.ID)
                        .from(LEAD)
                        .where(LEAD.ORGANISATION_ID.eq(organisationId))
                        .and(LEAD.SORT_NAME.eq(sortName))
                        .limit(MOST_CANDIDATES)
                        .fetchSet(LEAD.ID);
    }

    private List<Found> read(UUID organisationId, Set<UUID> ids, Set<UUID> sameEmail, Set<UUID> samePhone) {
        Field<String[]> postcodes = DSL.array(DSL.select(LEAD_ADDRESS.POSTCODE)
                        .from(LEAD_ADDRESS)
                        .where(LEAD_ADDRESS.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                        .and(LEAD_ADDRESS.LEAD_ID.eq(LEAD.ID))
                        .and(LEAD_ADDRESS.POSTCODE.isNotNull()))
                .as("postcodes");
        return database.select(LEAD.asterisk(), USER_ACCOUNT.NAME, postcodes)
                .from(LEAD)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD.HOLDER_USER_ID))
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(LEAD.RECEIVED_AT.desc(), LEAD.ID.desc())
                .fetch(row -> found(
                        row,
                        row.get(postcodes),
                        sameEmail.contains(row.get(LEAD.ID)),
                        samePhone.contains(row.get(LEAD.ID))));
    }

    private static Found found(Record row, String[] postcodes, boolean sameEmail, boolean samePhone) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return new Found(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.DISPLAY_NAME),
                Stage.valueOf(row.get(LEAD.STAGE)),
                outcome == null ? null : CloseOutcome.valueOf(outcome),
                row.get(LEAD.HOLDING_OFFICE_ID),
                row.get(LEAD.HOLDER_USER_ID),
                row.get(USER_ACCOUNT.NAME),
                row.get(LEAD.RECEIVED_AT).toInstant(),
                new DuplicateRule.Candidate(
                        LeadType.valueOf(row.get(LEAD.TYPE)),
                        row.get(LEAD.LAST_NAME),
                        row.get(LEAD.SORT_NAME),
                        row.get(LEAD.BIRTH_DATE),
                        List.of(postcodes),
                        sameEmail,
                        samePhone));
    }

    private static String[] normalised(List<ContactPoint> points) {
        return points.stream()
                .map(ContactPoint::normalised)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }
}
