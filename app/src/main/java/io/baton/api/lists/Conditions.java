package io.baton.api.lists;

import io.baton.lists.Condition;
import io.baton.lists.FilterConditions;
import io.baton.lists.LeadFilter;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the conditions of a request; what is wrong with one is told at its place. */
@Component
class Conditions {

    private final FilterConditions conditions;

    Conditions(FilterConditions conditions) {
        this.conditions = conditions;
    }

    /** The conditions as they are spelled. */
    static List<Condition> read(@Nullable List<String> where) {
        List<String> codes = where == null ? List.of() : where;
        if (codes.size() > LeadFilter.MOST_CONDITIONS) {
            throw new InvalidInputException(
                    new FieldProblem("where", "TOO_MANY", "at most " + LeadFilter.MOST_CONDITIONS + " conditions"));
        }
        List<Condition> read = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = at(i);
            read.add(Condition.find(codes.get(i))
                    .orElseThrow(() -> new InvalidInputException(
                            FieldProblem.malformed(at, "spelled field~operator~value, such as duplicate~yes"))));
        }
        return read.stream().distinct().toList();
    }

    /** Refuses conditions that are about nothing there is, or whose values do not fit. */
    void require(UUID organisationId, List<Condition> given) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = at(i);
            conditions.check(organisationId, given.get(i)).stream()
                    .map(problem -> new FieldProblem(at, problem.code(), problem.field() + " " + problem.message()))
                    .forEach(problems::add);
        }
        InvalidInputException.throwIfAny(problems);
    }

    private static String at(int index) {
        return "where[" + index + "]";
    }
}
