package io.baton.catalogue;

import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the statuses of a group may become. */
final class StatusRules {

    static final int LONGEST_NAME = 100;
    static final int MOST = 50;

    private static final List<ConversionPoint> NEEDED = List.of(ConversionPoint.RECEIVED, ConversionPoint.ACCEPTED);

    private final Map<UUID, StatusView> before;
    private final Supplier<UUID> newIds;
    private final List<FieldProblem> problems = new ArrayList<>();

    StatusRules(List<StatusView> before, Supplier<UUID> newIds) {
        this.before = before.stream().collect(Collectors.toMap(StatusView::id, Function.identity()));
        this.newIds = newIds;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /**
     * The statuses of the group afterwards: those wanted in their order, then those retired. A new one with the name of
     * a retired one is that one again.
     */
    List<StatusView> changedTo(List<StatusEdit> wanted) {
        if (wanted.size() > MOST) {
            problems.add(new FieldProblem("statuses", "TOO_MANY", "a group has at most " + MOST + " statuses"));
            return List.of();
        }
        List<StatusView> after = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            StatusView status = read(wanted.get(i), i);
            require(names.add(SearchText.fold(status.name())), i, "name", "TAKEN", "another status has this name");
            require(ids.add(status.id()), i, "id", "TAKEN", "is there twice");
            after.add(status);
        }
        NEEDED.forEach(point -> requireOneOf(point, after));
        retire(after, names, ids);
        return after;
    }

    private StatusView read(StatusEdit edit, int index) {
        String at = "statuses[" + index + "].";
        String name = TextInput.requiredLine(at + "name", edit.name(), LONGEST_NAME, problems);
        ConversionPoint point = edit.conversionPoint();
        if (point == null) {
            problems.add(FieldProblem.required(at + "conversionPoint"));
        }
        UUID id = idOf(edit, name);
        if (edit.id() != null && !before.containsKey(edit.id())) {
            problems.add(FieldProblem.unknown(at + "id"));
        }
        return new StatusView(id, name, point == null ? ConversionPoint.RECEIVED : point, index + 1, true);
    }

    private UUID idOf(StatusEdit edit, String name) {
        if (edit.id() != null) {
            return edit.id();
        }
        return before.values().stream()
                .filter(status ->
                        !status.active() && SearchText.fold(status.name()).equals(SearchText.fold(name)))
                .map(StatusView::id)
                .findFirst()
                .orElseGet(newIds);
    }

    /** Puts the others behind. A retired one whose name another has now is told apart by its number. */
    private void retire(List<StatusView> after, Set<String> names, Set<UUID> ids) {
        before.values().stream()
                .filter(status -> !ids.contains(status.id()))
                .sorted(Comparator.comparingInt(StatusView::position).thenComparing(StatusView::id))
                .forEach(status -> after.add(new StatusView(
                        status.id(),
                        freeName(status.name(), names),
                        status.conversionPoint(),
                        after.size() + 1,
                        false)));
    }

    private static String freeName(String name, Set<String> names) {
        String candidate = name;
        for (int number = 2; !names.add(SearchText.fold(candidate)); number++) {
            String suffix = " (" + number + ")";
            int room = LONGEST_NAME - suffix.length();
            candidate = (name.length() > room ? name.substring(0, room) : name) + suffix;
        }
        return candidate;
    }

    private void requireOneOf(ConversionPoint point, List<StatusView> statuses) {
        if (statuses.stream().noneMatch(status -> status.conversionPoint() == point)) {
            problems.add(
                    new FieldProblem("statuses", "NEEDED_" + point, "at least one status must stand for " + point));
        }
    }

    private void require(boolean holds, int index, String field, String code, String message) {
        if (!holds) {
            problems.add(new FieldProblem("statuses[" + index + "]." + field, code, message));
        }
    }
}
