package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: the web forms of the offices whose forms a user manages. Reads in the snapshot that is open. */
@Component
public class WebForms {

    private final WebFormTable table;
    private final FormReader reader;
    private final WebFormChecks checks;
    private final Offices offices;

    WebForms(WebFormTable table, FormReader reader, WebFormChecks checks, Offices offices) {
        this.table = table;
        this.reader = reader;
        this.checks = checks;
        this.offices = offices;
    }

    /** One form. Throws where it is not there, or not for this user. */
    public WebFormView get(ActingUser user, UUID formId) {
        return table.find(user.organisationId(), formId)
                .filter(form -> FormAccess.manages(user, form.settings().officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such form"));
    }

    /**
     * A stretch of the forms, the newest first.
     *
     * @param cursor of the stretch before, or null for the first
     */
    public Slice<WebFormSummary> list(ActingUser user, @Nullable String cursor, int limit) {
        List<WebFormSummary> found = table.list(
                user.organisationId(),
                user.may(Right.SETTINGS_MANAGE) ? null : user.visibleOffices(),
                cursor == null ? null : read(cursor),
                limit + 1);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<WebFormSummary> slice = found.subList(0, limit);
        return new Slice<>(
                List.copyOf(slice),
                KeysetCursor.write(slice.getLast().form().id().toString()));
    }

    /** A form about which nothing was said yet, of the user's own office and the general group: a new one begins so. */
    public FormSettings blank(ActingUser user) {
        return checks.blank(user);
    }

    /** The offices whose forms the user manages, by name. */
    public List<OfficeView> listOffices(ActingUser user) {
        return offices.listAll(user.organisationId()).stream()
                .filter(office -> FormAccess.manages(user, office.id()))
                .toList();
    }

    /** The lead groups of the organisation in their order, also those out of use, which no form can newly name. */
    public List<LeadGroupView> listGroups(ActingUser user) {
        return reader.groups(user.organisationId()).all();
    }

    /** The custom fields a form of an office can ask that names this group. */
    public List<CustomFieldView> listCustomFields(ActingUser user, UUID groupId, UUID officeId) {
        UUID organisationId = user.organisationId();
        return reader.offers(organisationId).of(reader.groups(organisationId).intoWhich(groupId), officeId);
    }

    /** All custom fields of the organisation, also those that no form can ask any more. */
    public List<CustomFieldView> listAllCustomFields(ActingUser user) {
        return reader.offers(user.organisationId()).fields();
    }

    /** What can be chosen as tobacco use, in order. */
    public List<String> listTobaccoUses(ActingUser user) {
        return reader.tobaccoUses(user.organisationId());
    }

    private static UUID read(String cursor) {
        try {
            return KeysetCursor.read(cursor, 1)
                    .map(values -> UUID.fromString(values.getFirst()))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }
}
