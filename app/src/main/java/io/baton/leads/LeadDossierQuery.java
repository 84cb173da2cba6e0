package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_ADDRESS;
import static io.baton.tables.Tables.LEAD_CUSTOM_VALUE;
import static io.baton.tables.Tables.LEAD_EMAIL;
import static io.baton.tables.Tables.LEAD_NOTE;
import static io.baton.tables.Tables.LEAD_PHONE;

import io.baton.catalogue.CustomValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads many leads whole: one statement a table. */
@Repository
class LeadDossierQuery {

    private record Parts(
            Map<UUID, List<LeadDossier.Reach>> emails,
            Map<UUID, List<LeadDossier.Reach>> phones,
            Map<UUID, List<LeadDossier.Address>> addresses,
            Map<UUID, List<CustomValue>> custom,
            Map<UUID, List<LeadDossier.Note>> notes) {}

    private final DSLContext database;

    LeadDossierQuery(DSLContext database) {
        this.database = database;
    }

    List<LeadDossier> list(UUID organisationId, Collection<UUID> leadIds) {
        UUID[] ids = leadIds.toArray(UUID[]::new);
        Parts parts = new Parts(
                emails(organisationId, ids),
                phones(organisationId, ids),
                addresses(organisationId, ids),
                custom(organisationId, ids),
                notes(organisationId, ids));
        return database.selectFrom(LEAD)
                .where(among(LEAD.ORGANISATION_ID, organisationId, LEAD.ID, ids))
                .fetch(row -> dossier(row, parts));
    }

    private Map<UUID, List<LeadDossier.Reach>> emails(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_EMAIL)
                .where(among(LEAD_EMAIL.ORGANISATION_ID, organisationId, LEAD_EMAIL.LEAD_ID, ids))
                .orderBy(LEAD_EMAIL.POSITION)
                .fetchGroups(
                        row -> row.get(LEAD_EMAIL.LEAD_ID),
                        row -> new LeadDossier.Reach(
                                row.get(LEAD_EMAIL.VALUE), row.get(LEAD_EMAIL.LABEL), row.get(LEAD_EMAIL.NORMALISED)));
    }

    private Map<UUID, List<LeadDossier.Reach>> phones(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_PHONE)
                .where(among(LEAD_PHONE.ORGANISATION_ID, organisationId, LEAD_PHONE.LEAD_ID, ids))
                .orderBy(LEAD_PHONE.POSITION)
                .fetchGroups(
                        row -> row.get(LEAD_PHONE.LEAD_ID),
                        row -> new LeadDossier.Reach(
                                row.get(LEAD_PHONE.VALUE), row.get(LEAD_PHONE.LABEL), row.get(LEAD_PHONE.NORMALISED)));
    }

    private Map<UUID, List<LeadDossier.Address>> addresses(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_ADDRESS)
                .where(among(LEAD_ADDRESS.ORGANISATION_ID, organisationId, LEAD_ADDRESS.LEAD_ID, ids))
                .orderBy(LEAD_ADDRESS.POSITION)
                .fetchGroups(
                        row -> row.get(LEAD_ADDRESS.LEAD_ID),
                        row -> new LeadDossier.Address(
                                row.get(LEAD_ADDRESS.STREET),
                                row.get(LEAD_ADDRESS.CITY),
                                row.get(LEAD_ADDRESS.REGION),
                                row.get(LEAD_ADDRESS.POSTCODE),
                                row.get(LEAD_ADDRESS.COUNTRY)));
    }

    private Map<UUID, List<CustomValue>> custom(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_CUSTOM_VALUE)
                .where(among(LEAD_CUSTOM_VALUE.ORGANISATION_ID, organisationId, LEAD_CUSTOM_VALUE.LEAD_ID, ids))
                .fetchGroups(
                        row -> row.get(LEAD_CUSTOM_VALUE.LEAD_ID),
                        row -> new CustomValue(
                                row.get(LEAD_CUSTOM_VALUE.FIELD_ID),
                                row.get(LEAD_CUSTOM_VALUE.TEXT_VALUE),
                                row.get(LEAD_CUSTOM_VALUE.NUMBER_VALUE),
                                row.get(LEAD_CUSTOM_VALUE.DATE_VALUE),
                                row.get(LEAD_CUSTOM_VALUE.TICK_VALUE)));
    }

    private Map<UUID, List<LeadDossier.Note>> notes(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_NOTE)
                .where(among(LEAD_NOTE.ORGANISATION_ID, organisationId, LEAD_NOTE.LEAD_ID, ids))
                .orderBy(LEAD_NOTE.AT)
                .fetchGroups(
                        row -> row.get(LEAD_NOTE.LEAD_ID),
                        row -> new LeadDossier.Note(
                                row.get(LEAD_NOTE.ID),
                                row.get(LEAD_NOTE.AUTHOR_ID),
                                row.get(LEAD_NOTE.AT).toInstant(),
                                row.get(LEAD_NOTE.TEXT)));
    }

    private static Condition among(
            TableField<?, UUID> organisation, UUID organisationId, TableField<?, UUID> id, UUID[] ids) {
        return organisation.eq(organisationId).and(id.eq(DSL.any(ids)));
    }

    private static LeadDossier dossier(Record row, Parts parts) {
        UUID id = row.get(LEAD.ID);
        return new LeadDossier(
                id,
                LeadType.valueOf(row.get(LEAD.TYPE)),
                row.get(LEAD.HOLDING_OFFICE_ID),
                row.get(LEAD.LAST_NAME),
                row.get(LEAD.FIRST_NAME),
                row.get(LEAD.GREETING),
                row.get(LEAD.BUSINESS_NAME),
                row.get(LEAD.COMPANY),
                row.get(LEAD.OCCUPATION),
                row.get(LEAD.JOB_TITLE),
                row.get(LEAD.SOURCE),
                row.get(LEAD.BIRTH_DATE),
                row.get(LEAD.TOBACCO_USE),
                row.get(LEAD.WEB),
                parts.emails().getOrDefault(id, List.of()),
                parts.phones().getOrDefault(id, List.of()),
                parts.addresses().getOrDefault(id, List.of()),
                parts.custom().getOrDefault(id, List.of()),
                parts.notes().getOrDefault(id, List.of()));
    }
}
