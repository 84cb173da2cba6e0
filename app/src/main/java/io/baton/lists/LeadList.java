package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.FieldOffers;
import io.baton.leads.Stage;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: lists of the leads a user may see. All of it reads; a snapshot must be open. */
@Component
public class LeadList {

    private final LeadFinder finder;
    private final CustomOrderFinder customOrders;
    private final RevokeOrderFinder revokeOrders;
    private final FilterConditions conditions;
    private final LeadRowQuery rows;
    private final ViewCountQuery counts;
    private final SourceQuery sources;
    private final CustomCellQuery customCells;
    private final Catalogue catalogue;

    LeadList(
            LeadFinder finder,
            CustomOrderFinder customOrders,
            RevokeOrderFinder revokeOrders,
            FilterConditions conditions,
            LeadRowQuery rows,
            ViewCountQuery counts,
            SourceQuery sources,
            CustomCellQuery customCells,
            Catalogue catalogue) {
        this.finder = finder;
        this.customOrders = customOrders;
        this.revokeOrders = revokeOrders;
        this.conditions = conditions;
        this.rows = rows;
        this.counts = counts;
        this.sources = sources;
        this.customCells = customCells;
        this.catalogue = catalogue;
    }

    /**
     * A stretch of a list with what is shown of each lead.
     *
     * @throws InvalidCursorException when the cursor is damaged or of another list
     */
    public LeadPage<LeadRow> page(ActingUser user, LeadListRequest request) {
        return ids(user, request).with(ids -> rows.list(user.organisationId(), ids));
    }

    /**
     * What leads of a page have in custom fields, by lead and field; what has no value, or is not asked for where the
     * lead stands, is not there.
     */
    public Map<UUID, Map<UUID, CustomCell>> listCustomCells(
            ActingUser user, List<LeadRow> leads, Collection<UUID> fieldIds) {
        if (leads.isEmpty() || fieldIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<UUID, CustomCell>> cells = customCells.list(
                user.organisationId(), leads.stream().map(LeadRow::id).toList(), fieldIds);
        FieldOffers offers = catalogue.fieldOffers(user.organisationId());
        List<CustomFieldView> fields = offers.fields().stream()
                .filter(field -> fieldIds.contains(field.id()))
                .toList();
        for (LeadRow lead : leads) {
            Map<UUID, CustomCell> ofLead = cells.getOrDefault(lead.id(), new HashMap<>());
            fields.stream()
                    .filter(field -> !offers.isAsked(field, lead.groupId(), lead.officeId()))
                    .forEach(field -> ofLead.remove(field.id()));
        }
        return cells;
    }

    /**
     * A stretch of a list as the ids of its leads.
     *
     * @throws InvalidCursorException when the cursor is damaged or of another list
     */
    public LeadPage<UUID> ids(ActingUser user, LeadListRequest request) {
        String list = user.organisationId() + "|" + request.view() + "|" + request.order() + "|" + request.filter();
        String cursor = request.cursor();
        ListCursor from = cursor == null ? null : ListCursor.decode(cursor, list);
        return stretch(user, request, list, from)
                .with(places -> places.stream().map(Place::id).toList());
    }

    /** The leads of a selection in its order, the first so many at most: all of the snapshot that is open. */
    public List<UUID> firstIds(ActingUser user, LeadSelection selection, int most) {
        List<UUID> ids = new ArrayList<>();
        LeadListRequest request = LeadListRequest.of(selection, null, Math.min(most, LeadListRequest.MOST));
        while (true) {
            LeadPage<UUID> page = ids(user, request);
            ids.addAll(page.items());
            String next = page.nextCursor();
            if (next == null || ids.size() >= most) {
                return ids.size() > most ? List.copyOf(ids.subList(0, most)) : ids;
            }
            request = request.from(next);
        }
    }

    /** How many leads a selection has, counted no further than can be said. */
    public CappedCount count(ActingUser user, LeadSelection selection) {
        return new CappedCount(firstIds(user, selection, CappedCount.COUNT_TO).size());
    }

    private LeadPage<Place> stretch(ActingUser user, LeadListRequest request, String list, @Nullable ListCursor from) {
        boolean backwards = from != null && from.backwards();
        List<Place> found = read(user, request, from);
        boolean more = found.size() > request.limit();
        if (backwards && !more) {
            // The beginning is nearer than a whole stretch: show the first stretch whole.
            return from == null ? new LeadPage<>(found, null, null) : stretch(user, request, list, null);
        }
        List<Place> kept = more ? found.subList(0, request.limit()) : found;
        List<Place> places = backwards ? kept.reversed() : kept;
        if (places.isEmpty()) {
            return new LeadPage<>(places, null, null);
        }
        String next = backwards || more ? cursor(places.getLast(), false, list) : null;
        String previous = backwards || from != null ? cursor(places.getFirst(), true, list) : null;
        return new LeadPage<>(places, next, previous);
    }

    private List<Place> read(ActingUser user, LeadListRequest request, @Nullable ListCursor from) {
        LeadFilter filter = request.filter();
        Narrowing narrowing = conditions.narrow(user, filter.conditions());
        ListScope scope = ListScope.of(user, request.view(), filter);
        LeadCriteria criteria = LeadCriteria.of(scope, request.view(), filter, narrowing);
        List<Stage> stages = request.view().stages().stream()
                .filter(stage ->
                        narrowing.stages() == null || narrowing.stages().contains(stage))
                .toList();
        String q = filter.q();
        List<SearchTerm> terms = q == null ? List.of() : SearchTerms.of(q);
        boolean unsearchable = q != null && !q.isBlank() && terms.isEmpty();
        if (criteria == null || stages.isEmpty() || unsearchable) {
            return List.of();
        }
        List<Clue> clues = new ArrayList<>(request.view().clues());
        clues.addAll(terms);
        clues.addAll(narrowing.clues());
        return find(user, request, from, stages, criteria, clues, narrowing.lacking());
    }

    private List<Place> find(
            ActingUser user,
            LeadListRequest request,
            @Nullable ListCursor from,
            List<Stage> stages,
            LeadCriteria criteria,
            List<Clue> clues,
            List<Clue> lacking) {
        boolean backwards = from != null && from.backwards();
        LeadOrder order = request.order();
        // Leads without what the others are ordered by stand the newest first, in either direction.
        LeadOrder ofAll = order.isOfAll() ? order : LeadOrder.NEWEST;
        ListRead read = new ListRead(
                user.organisationId(),
                stages,
                criteria,
                clues,
                lacking,
                Objects.requireNonNull(ofAll.key()),
                ofAll.descending() != backwards,
                from == null ? null : new Place(from.id(), from.key()),
                request.limit() + 1,
                null);
        UUID fieldId = order.customFieldId();
        if (fieldId == null) {
            return order.isOfAll()
                    ? finder.find(read)
                    : revokeOrders.find(read, order.descending() != backwards, backwards);
        }
        ConditionField field = conditions
                .sortedBy(user.organisationId(), fieldId)
                .orElseThrow(() -> new InvalidInputException(FieldProblem.unknown("sort")));
        return customOrders.find(
                new CustomRead(read, fieldId, field.column(), order.descending() != backwards, backwards, false));
    }

    private static String cursor(Place edge, boolean backwards, String list) {
        return new ListCursor(edge.key(), edge.id(), backwards).encode(list);
    }

    /**
     * How many leads stand in each of these views, without filters.
     *
     * @param officeId the office they are of, or null for all that the user sees
     */
    public Map<ListView, CappedCount> count(ActingUser user, Collection<ListView> views, @Nullable UUID officeId) {
        LeadFilter filter = LeadFilter.ofOffice(officeId);
        Map<ListView, LeadCriteria> wanted = new EnumMap<>(ListView.class);
        Map<ListView, CappedCount> result = new EnumMap<>(ListView.class);
        for (ListView view : views) {
            ListScope scope = ListScope.of(user, view, filter);
            LeadCriteria criteria = LeadCriteria.of(scope, view, filter, Narrowing.NONE);
            result.put(view, CappedCount.ZERO);
            if (criteria != null) {
                wanted.put(view, criteria);
            }
        }
        result.putAll(counts.count(user.organisationId(), wanted));
        return result;
    }

    /** The view in which work waits for this user: to be assigned for a coordinator, to be answered for an advisor. */
    public ListView waitingView(ActingUser user) {
        return user.may(Right.LEAD_VIEW_OFFICE) ? ListView.UNASSIGNED : ListView.UNACCEPTED;
    }

    /** How many leads wait for this user. */
    public CappedCount countWaiting(ActingUser user) {
        ListView view = waitingView(user);
        return count(user, List.of(view), null).getOrDefault(view, CappedCount.ZERO);
    }

    /** The sources to filter by, in alphabetical order: the organisation's, or of the own leads for an advisor. */
    public List<String> listSources(ActingUser user) {
        return user.may(Right.LEAD_VIEW_OFFICE)
                ? sources.list(user.organisationId())
                : sources.listOf(user.organisationId(), user.id());
    }
}
