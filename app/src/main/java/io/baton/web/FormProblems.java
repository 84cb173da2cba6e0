package io.baton.web;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form's fields, for the page that shows it again. */
public record FormProblems(List<FieldProblem> all) {

    public static final FormProblems NONE = new FormProblems(List.of());

    public static FormProblems of(InvalidInputException exception) {
        return new FormProblems(exception.problems());
    }

    /** The code of the first problem of a field, or else of one of its items; null where it is right. */
    public @Nullable String code(String field) {
        Stream<FieldProblem> own =
                all.stream().filter(problem -> problem.field().equals(field));
        Stream<FieldProblem> ofItems =
                all.stream().filter(problem -> problem.field().startsWith(field + "["));
        return Stream.concat(own, ofItems).map(FieldProblem::code).findFirst().orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
