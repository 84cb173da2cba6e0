package io.baton.web;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form's fields, for the page that shows it again. */
public record FormProblems(List<FieldProblem> all) {

    public static final FormProblems NONE = new FormProblems(List.of());

    public static FormProblems of(InvalidInputException exception) {
        return new FormProblems(exception.problems());
    }

    /** The code of the first problem of a field or of one of its items; null where it is right. */
    public @Nullable String code(String field) {
        return all.stream()
                .filter(problem ->
                        problem.field().equals(field) || problem.field().startsWith(field + "["))
                .map(FieldProblem::code)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
