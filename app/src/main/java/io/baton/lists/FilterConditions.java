package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.Offices;
import io.baton.catalogue.Catalogue;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: what conditions can be about, and whether one is right. A custom field that was retired can still be
 * asked for, since leads keep their values; one that there is none of can be true of no lead.
 */
@Component
public class FilterConditions {

    private final Catalogue catalogue;
    private final TodayQuery days;
    private final Offices offices;

    FilterConditions(Catalogue catalogue, TodayQuery days, Offices offices) {
        this.catalogue = catalogue;
        this.days = days;
        this.offices = offices;
    }

    /** What can be added now: what every lead has, and the custom fields the own offices have, in their order. */
    public List<ConditionField> list(ActingUser user) {
        List<ConditionField> all = new ArrayList<>(ConditionField.STANDARD);
        catalogue.fieldOffers(user.organisationId()).seenFrom(user.visibleOffices()).stream()
                .map(ConditionField::of)
                .forEach(all::add);
        return all;
    }

    /** Everything a condition can be about, retired custom fields too, by how conditions spell it. */
    public Map<String, ConditionField> byCode(UUID organisationId) {
        Map<String, ConditionField> all = new LinkedHashMap<>();
        ConditionField.STANDARD.forEach(field -> all.put(field.code(), field));
        all.put(ConditionField.ALERT.code(), ConditionField.ALERT);
        catalogue.listAllFields(organisationId).stream()
                .map(ConditionField::of)
                .forEach(field -> all.put(field.code(), field));
        return all;
    }

    /** What is wrong with a condition; of one whose field there is none of, its field. */
    public List<FieldProblem> check(UUID organisationId, Condition condition) {
        ConditionField field = byCode(organisationId).get(condition.field());
        return field == null ? List.of(FieldProblem.unknown("field")) : ConditionRules.check(condition, field);
    }

    /** Whether lists can stand in this order. */
    public boolean sorts(UUID organisationId, LeadOrder order) {
        return order.customFieldId() == null
                || sortedBy(organisationId, order.customFieldId()).isPresent();
    }

    /** The custom field an order goes by, where lists can stand in it. */
    Optional<ConditionField> sortedBy(UUID organisationId, UUID fieldId) {
        return catalogue.listAllFields(organisationId).stream()
                .filter(field -> field.id().equals(fieldId))
                .map(ConditionField::of)
                .filter(ConditionField::sorts)
                .findFirst();
    }

    /** What the conditions of a filter ask of leads. */
    Narrowing narrow(ActingUser user, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Narrowing.NONE;
        }
        Map<String, ConditionField> fields = byCode(user.organisationId());
        NarrowingReader reader = new NarrowingReader(
                user.id(),
                user.zone(),
                () -> days.today(user.zone()),
                office -> offices.withAllBelow(user.organisationId(), office));
        for (Condition condition : conditions) {
            ConditionField field = fields.get(condition.field());
            if (field == null || !ConditionRules.check(condition, field).isEmpty()) {
                return Narrowing.IMPOSSIBLE;
            }
            reader.add(condition, field);
        }
        return reader.narrowing();
    }
}
