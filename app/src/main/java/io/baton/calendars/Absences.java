package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: who is away. A snapshot or transaction must be open. */
@Component
public class Absences {

    private final AbsenceTable table;
    private final Holders holders;

    Absences(AbsenceTable table, Holders holders) {
        this.table = table;
        this.holders = holders;
    }

    /**
     * The absences that are not over, of oneself and of everybody whose absences one manages; the first to begin first.
     */
    public List<AbsenceView> list(ActingUser user) {
        return table.listCurrent(user.organisationId()).stream()
                .filter(absence -> AbsenceRules.mayManage(user, absence.userId(), absence.officeId()))
                .toList();
    }

    /** Whose absences this user can note besides the own: those who may hold leads, by name. */
    public List<Holder> listOthers(ActingUser user, Collection<UUID> officeIds) {
        List<Holder> others = new ArrayList<>();
        for (Holder holder : holders.listEligible(user.organisationId(), officeIds)) {
            if (!holder.id().equals(user.id()) && AbsenceRules.mayManage(user, holder.id(), holder.officeId())) {
                others.add(holder);
            }
        }
        return others;
    }

    /** The last day away of those among these users who are away today, each in the own zone. */
    public Map<UUID, LocalDate> awayUntil(UUID organisationId, Collection<UUID> userIds) {
        return userIds.isEmpty() ? Map.of() : table.awayUntil(organisationId, userIds);
    }
}
