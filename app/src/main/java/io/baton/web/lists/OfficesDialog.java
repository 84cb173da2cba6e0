package io.baton.web.lists;

import io.baton.access.OfficeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The dialog in which one chooses whose leads the lists show: those of one office, or all one sees.
 *
 * @param address the list it was opened on
 * @param offices those the user sees, each followed by those below it
 */
public record OfficesDialog(ListAddress address, List<Line> offices) {

    /**
     * One office.
     *
     * @param depth how many of the offices shown are above it
     * @param waiting how many leads wait there to be assigned
     * @param current whether the list is of this office
     */
    public record Line(String name, int depth, int waiting, String href, boolean current) {}

    /** @param visible the offices the user sees */
    static OfficesDialog of(ListAddress address, List<OfficeView> visible, Map<UUID, Integer> waiting) {
        Map<UUID, OfficeView> byId = visible.stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        List<Line> lines = new ArrayList<>();
        visible.stream()
                .filter(office -> office.parentId() == null || !byId.containsKey(office.parentId()))
                .sorted(Comparator.comparing(OfficeView::name))
                .forEach(office -> add(office, 0, address, visible, waiting, lines));
        return new OfficesDialog(address, lines);
    }

    private static void add(
            OfficeView office,
            int depth,
            ListAddress address,
            List<OfficeView> visible,
            Map<UUID, Integer> waiting,
            List<Line> lines) {
        lines.add(new Line(
                office.name(),
                depth,
                waiting.getOrDefault(office.id(), 0),
                address.inOffice(office.id()).at(null).href(),
                office.id().equals(address.filter().officeId())));
        visible.stream()
                .filter(other -> office.id().equals(other.parentId()))
                .sorted(Comparator.comparing(OfficeView::name))
                .forEach(other -> add(other, depth + 1, address, visible, waiting, lines));
    }

    /** Where all leads are that one sees. */
    public String allHref() {
        return address.inOffice(null).at(null).href();
    }

    public boolean isOfAll() {
        return address.filter().officeId() == null;
    }
}
