package io.baton.contacts;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which lists of stages can be. */
final class StageRules {

    static final int LONGEST_NAME = 100;
    private static final int MOST = 30;

    private StageRules() {}

    /**
     * The stages as they are to be, with those retired that were left out.
     *
     * @throws InvalidInputException where they cannot be so
     */
    static List<OpportunityStage> changed(List<OpportunityStage> before, List<StageEdit> edits, Supplier<UUID> newId) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<UUID, OpportunityStage> known =
                before.stream().collect(Collectors.toMap(OpportunityStage::id, stage -> stage));
        Set<String> names = new HashSet<>();
        Map<UUID, OpportunityStage> after = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            StageEdit edit = edits.get(i);
            String field = "stages[" + i + "].";
            String name = TextInput.requiredLine(field + "name", edit.name(), LONGEST_NAME, problems);
            if (!name.isEmpty() && !names.add(SearchText.fold(name))) {
                problems.add(new FieldProblem(field + "name", "TAKEN", "another stage has this name"));
            }
            UUID id = edit.id() == null ? newId.get() : edit.id();
            if ((edit.id() != null && !known.containsKey(id)) || after.containsKey(id)) {
                problems.add(FieldProblem.unknown(field + "id"));
            }
            StageKind kind = edit.kind() == null ? StageKind.OPEN : edit.kind();
            after.put(id, new OpportunityStage(id, name, kind, after.size() + 1, true));
        }
        checkWhole(after.values(), edits.size(), problems);
        InvalidInputException.throwIfAny(problems);
        before.stream()
                .filter(stage -> !after.containsKey(stage.id()))
                .forEach(stage -> after.put(
                        stage.id(),
                        new OpportunityStage(stage.id(), stage.name(), stage.kind(), after.size() + 1, false)));
        return List.copyOf(after.values());
    }

    private static void checkWhole(Collection<OpportunityStage> stages, int count, List<FieldProblem> problems) {
        Set<StageKind> kinds = stages.stream().map(OpportunityStage::kind).collect(Collectors.toSet());
        if (!kinds.containsAll(List.of(StageKind.values()))) {
            problems.add(new FieldProblem("stages", "KIND_MISSING", "needs one to work on, one for won, one for lost"));
        } else if (stages.iterator().next().kind() != StageKind.OPEN) {
            problems.add(new FieldProblem("stages", "FIRST_NOT_OPEN", "must begin with one to work on"));
        }
        if (count > MOST) {
            problems.add(new FieldProblem("stages", "TOO_MANY", "must be at most " + MOST));
        }
    }
}
