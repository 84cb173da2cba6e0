package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: the filters somebody saved, as far as a user has them: the own ones, and those that the own office or an
 * office above it shares. Reads only.
 */
@Component
public class SavedFilters {

    private final ListFilterTable table;
    private final Offices offices;

    SavedFilters(ListFilterTable table, Offices offices) {
        this.table = table;
        this.offices = offices;
    }

    /** All of them, by name. */
    public List<SavedFilterView> list(ActingUser user) {
        Map<UUID, String> above = officesOf(user);
        return table.list(user.organisationId(), user.id(), above.keySet()).stream()
                .map(stored -> view(user, stored, above))
                .toList();
    }

    public Optional<SavedFilterView> find(ActingUser user, UUID filterId) {
        return list(user).stream()
                .filter(filter -> filter.id().equals(filterId))
                .findFirst();
    }

    /** Throws where there is none, or this user does not have it. */
    public SavedFilterView get(ActingUser user, UUID filterId) {
        return find(user, filterId).orElseThrow(SavedFilters::none);
    }

    /** The office and those above it, by id. */
    private Map<UUID, String> officesOf(ActingUser user) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (OfficeView office :
                offices.listUpwards(user.organisationId(), user.office().id())) {
            names.put(office.id(), office.name());
        }
        return names;
    }

    SavedFilterView view(ActingUser user, ListFilterTable.Stored stored) {
        return view(user, stored, officesOf(user));
    }

    private static SavedFilterView view(ActingUser user, ListFilterTable.Stored stored, Map<UUID, String> offices) {
        UUID office = stored.owner().officeId();
        return new SavedFilterView(
                stored.id(),
                stored.name(),
                stored.query(),
                office,
                office == null ? null : offices.get(office),
                mayChange(user, stored.owner()),
                stored.version());
    }

    /** One's own; of an office whoever coordinates it, as its default columns. */
    static boolean mayChange(ActingUser user, LayoutOwner owner) {
        return user.id().equals(owner.userId())
                || (user.office().id().equals(owner.officeId()) && user.may(Right.LEAD_VIEW_OFFICE));
    }

    /** The one to be changed; throws where this user does not have it, and where the user has it and may not. */
    ListFilterTable.Stored getToChange(ActingUser user, UUID filterId) {
        get(user, filterId);
        ListFilterTable.Stored stored =
                table.find(user.organisationId(), filterId).orElseThrow(SavedFilters::none);
        if (!mayChange(user, stored.owner())) {
            throw new NotPermittedException("the filter belongs to another office");
        }
        return stored;
    }

    private static NotFoundException none() {
        return new NotFoundException("there is no such saved filter");
    }
}
