package io.baton.lists;

import io.baton.leads.Stage;
import io.baton.shared.SearchText;
import io.baton.testing.Office;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts leads in past all commands: a list is tried with more of them, and odder ones, than commands make quickly. */
final class ListRows {

    private final TestDatabase database;
    private final Organisation organisation;
    private final UUID groupId;
    private long number = 10_000;
    private Instant receivedAt = Instant.parse("2026-01-01T08:00:00Z");

    ListRows(TestDatabase database, Organisation organisation) {
        this.database = database;
        this.organisation = organisation;
        this.groupId = UUID.randomUUID();
        database.in(
                organisation.id(),
                sql -> sql.execute(
                        "insert into lead_group (organisation_id, id, name, position) values (?, ?, 'Of lists', 99)",
                        organisation.id(),
                        groupId));
    }

    /** A lead in the making; unassigned at the corporate office unless something else is said. */
    NewLead lead(String lastName) {
        return new NewLead(lastName);
    }

    UUID campaign(String name) {
        UUID id = UUID.randomUUID();
        database.in(
                organisation.id(),
                sql -> sql.execute(
                        "insert into campaign (organisation_id, id, name, search_name, created_by) values (?, ?, ?, ?, ?)",
                        organisation.id(),
                        id,
                        name,
                        SearchText.fold(name),
                        organisation.administrator().id()));
        return id;
    }

    final class NewLead {
        private final String lastName;
        private @Nullable String firstName;
        private Stage stage = Stage.UNASSIGNED;
        private UUID officeId = organisation.corporate().id();
        private @Nullable UUID holderId;
        private @Nullable UUID campaignId;
        private @Nullable String source;
        private @Nullable String email;
        private @Nullable Instant revokeOn;
        private String type = "CONTACT";
        private final List<String> phoneDigits = new ArrayList<>();

        private NewLead(String lastName) {
            this.lastName = lastName;
        }

        NewLead first(String name) {
            firstName = name;
            return this;
        }

        NewLead in(Office office) {
            officeId = office.id();
            return this;
        }

        NewLead heldBy(Person holder, Stage newStage) {
            holderId = holder.id();
            officeId = holder.officeId();
            stage = newStage;
            return this;
        }

        NewLead campaign(UUID id) {
            campaignId = id;
            return this;
        }

        NewLead source(String name) {
            source = name;
            return this;
        }

        NewLead type(String name) {
            type = name;
            return this;
        }

        /** An offer that will be taken back then. */
        NewLead offeredTo(Person holder, Instant until) {
            revokeOn = until;
            return heldBy(holder, Stage.ASSIGNED);
        }

        NewLead email(String address) {
            email = address;
            return this;
        }

        /** A phone as its tokens are: dialled from abroad, and within its country. */
        NewLead phone(String international, String national) {
            phoneDigits.add(international);
            phoneDigits.add(national);
            return this;
        }

        UUID exists() {
            UUID id = UUID.randomUUID();
            long itsNumber = ++number;
            receivedAt = receivedAt.plusSeconds(60);
            database.in(organisation.id(), sql -> {
                insert(sql, id, itsNumber);
                return insertTokens(sql, id);
            });
            return id;
        }

        private Set<String> tokens(long itsNumber) {
            Set<String> tokens = new LinkedHashSet<>(SearchText.words(lastName));
            tokens.addAll(SearchText.words(firstName));
            tokens.add(Long.toString(itsNumber));
            tokens.add("l-" + itsNumber);
            tokens.addAll(phoneDigits);
            if (email != null) {
                tokens.add(email);
            }
            return tokens;
        }

        private void insert(DSLContext sql, UUID id, long itsNumber) {
            sql.execute(
                    """
                    insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name,
                        first_name, business_name, source, primary_email, group_id, campaign_id, origin_office_id, channel,
                        stage, close_outcome, holding_office_id, holder_user_id, received_at, frozen, revoke_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?::text, ?::text, ?, ?::uuid, ?, 'API', ?, ?::text, ?,
                        ?::uuid, ?::timestamptz, ?, ?::timestamptz)
                    """,
                    organisation.id(),
                    id,
                    itsNumber,
                    type,
                    firstName == null ? lastName : firstName + " " + lastName,
                    SearchText.fold(lastName + " " + (firstName == null ? "" : firstName)),
                    " " + String.join(" ", tokens(itsNumber)),
                    lastName,
                    firstName,
                    lastName,
                    source,
                    email,
                    groupId,
                    campaignId,
                    officeId,
                    stage.name(),
                    stage == Stage.CLOSED ? "WON" : null,
                    officeId,
                    holderId,
                    receivedAt.atOffset(ZoneOffset.UTC),
                    stage == Stage.ACCEPTED,
                    revokeOn == null ? null : revokeOn.atOffset(ZoneOffset.UTC));
        }

        private static int insertTokens(DSLContext sql, UUID id) {
            return sql.execute("""
                    insert into lead_search_token (organisation_id, token, lead_id, received_at, sort_name)
                    select organisation_id, baton_search_tokens(search_text), id, received_at, sort_name from lead where id = ?
                    """, id);
        }
    }
}
