package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.OfficeTree;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.platform.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: when people work. A user without own hours works those of the office, an office without own those of the
 * one above it. Holidays are those of the office and all above it. A snapshot or transaction must be open.
 */
@Component
public class WorkingTimes {

    private final WorkingHoursTable hours;
    private final HolidayTable holidays;
    private final AbsenceTable absences;
    private final Offices offices;
    private final Holders holders;

    WorkingTimes(
            WorkingHoursTable hours, HolidayTable holidays, AbsenceTable absences, Offices offices, Holders holders) {
        this.hours = hours;
        this.holidays = holidays;
        this.absences = absences;
        this.offices = offices;
        this.holders = holders;
    }

    /** The calendars of these users, by their ids, in a handful of statements however many they are. */
    public Map<UUID, WorkingCalendar> of(UUID organisationId, Collection<UUID> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        OfficeTree tree = offices.tree(organisationId);
        Set<UUID> officeIds = tree.all().stream().map(OfficeView::id).collect(Collectors.toSet());
        Weeks weeks = new Weeks(tree, hours.list(organisationId, officeIds, userIds));
        Map<UUID, Set<LocalDate>> holidaysOf = holidays.days(organisationId, officeIds);
        Map<UUID, Set<LocalDate>> away = absences.daysAway(organisationId, userIds);
        Map<UUID, WorkingCalendar> calendars = new HashMap<>();
        holders.read(organisationId, userIds).values().forEach(user -> {
            Set<LocalDate> off = new HashSet<>(away.getOrDefault(user.id(), Set.of()));
            tree.upwards(user.officeId()).forEach(office -> off.addAll(holidaysOf.getOrDefault(office.id(), Set.of())));
            calendars.put(
                    user.id(),
                    new WorkingCalendar(user.zone(), weeks.ofUser(user).week(), off::contains));
        });
        return calendars;
    }

    /** The hours of all offices, by name; for whoever manages settings. */
    public List<WorkingTimeView> listOffices(ActingUser user) {
        if (!WorkingTimeRules.mayManageOffices(user)) {
            return List.of();
        }
        Weeks weeks = weeks(user.organisationId(), List.of());
        return weeks.tree.all().stream().map(weeks::view).toList();
    }

    /** The hours of everybody who may hold leads in these offices, as far as one says them, by name. */
    public List<WorkingTimeView> listPeople(ActingUser user, Collection<UUID> officeIds) {
        List<Holder> people = holders.listEligible(user.organisationId(), officeIds).stream()
                .filter(holder -> WorkingTimeRules.mayManage(user, holder.officeId()))
                .toList();
        return views(user.organisationId(), people);
    }

    /** The hours of an office or a user. Throws where it is not there, or not for the acting user. */
    public WorkingTimeView get(ActingUser user, HoursOwner owner) {
        UUID organisation = user.organisationId();
        UUID ofUser = owner.userId();
        if (ofUser != null) {
            return Optional.ofNullable(
                            holders.read(organisation, List.of(ofUser)).get(ofUser))
                    .filter(holder -> WorkingTimeRules.mayManage(user, holder.officeId()))
                    .map(holder -> views(organisation, List.of(holder)).getFirst())
                    .orElseThrow(() -> new NotFoundException("there is no such user for you"));
        }
        return listOffices(user).stream()
                .filter(view -> view.owner().equals(owner))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("there is no such office for you"));
    }

    /** The holidays of an office and all above it, by day. */
    public List<HolidayView> listHolidays(UUID organisationId, UUID officeId) {
        return holidays.list(
                organisationId,
                offices.listUpwards(organisationId, officeId).stream()
                        .map(OfficeView::id)
                        .toList());
    }

    /** Those of all offices and of these users. */
    private Weeks weeks(UUID organisationId, List<UUID> userIds) {
        OfficeTree tree = offices.tree(organisationId);
        List<UUID> officeIds = tree.all().stream().map(OfficeView::id).toList();
        return new Weeks(tree, hours.list(organisationId, officeIds, userIds));
    }

    private List<WorkingTimeView> views(UUID organisationId, List<Holder> people) {
        Weeks weeks = weeks(organisationId, people.stream().map(Holder::id).toList());
        return people.stream()
                .map(person -> {
                    Found found = weeks.ofUser(person);
                    return new WorkingTimeView(
                            HoursOwner.user(person.id()),
                            person.name(),
                            person.officeId(),
                            person.zone(),
                            found.week(),
                            found.own(),
                            found.fromOffice());
                })
                .toList();
    }

    /** A week, and whose it is. */
    private record Found(
            WorkingWeek week, boolean own, @Nullable String fromOffice) {}

    /** Who has which week: the own, or the nearest above. */
    private static final class Weeks {

        private final OfficeTree tree;
        private final Map<HoursOwner, WorkingWeek> own;

        Weeks(OfficeTree tree, Map<HoursOwner, WorkingWeek> own) {
            this.tree = tree;
            this.own = own;
        }

        Found ofUser(Holder user) {
            WorkingWeek week = own.get(HoursOwner.user(user.id()));
            return week == null ? nearest(tree.upwards(user.officeId())) : new Found(week, true, null);
        }

        WorkingTimeView view(OfficeView office) {
            WorkingWeek week = own.get(HoursOwner.office(office.id()));
            Found found = week == null ? nearest(tree.upwards(office.id())) : new Found(week, true, null);
            return new WorkingTimeView(
                    HoursOwner.office(office.id()),
                    office.name(),
                    office.id(),
                    office.zone(),
                    found.week(),
                    found.own(),
                    found.fromOffice());
        }

        private Found nearest(List<OfficeView> offices) {
            for (OfficeView office : offices) {
                WorkingWeek week = own.get(HoursOwner.office(office.id()));
                if (week != null) {
                    return new Found(week, false, office.name());
                }
            }
            return new Found(WorkingWeek.USUAL, false, null);
        }
    }
}
