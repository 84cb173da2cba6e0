package io.baton.lists;

import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a layout can be: one to forty columns, none twice, each of them there to choose. */
final class ListLayoutRules {

    static final int MOST_COLUMNS = 40;

    private ListLayoutRules() {}

    /** What is wrong with a layout; empty when nothing is. */
    static List<FieldProblem> check(List<ListView> views, List<LayoutColumn> columns, List<LayoutColumn> offered) {
        List<FieldProblem> problems = new ArrayList<>();
        if (views.isEmpty()) {
            problems.add(FieldProblem.required("views"));
        }
        if (columns.isEmpty()) {
            problems.add(FieldProblem.required("columns"));
        }
        if (columns.size() > MOST_COLUMNS) {
            problems.add(new FieldProblem("columns", "TOO_MANY", "at most " + MOST_COLUMNS + " columns"));
        }
        Set<String> known = new HashSet<>();
        offered.forEach(column -> known.add(column.code()));
        Set<String> seen = new HashSet<>();
        for (LayoutColumn column : columns) {
            if (!known.contains(column.code())) {
                problems.add(FieldProblem.unknown("columns"));
            } else if (!seen.add(column.code())) {
                problems.add(new FieldProblem("columns", "TWICE", "the column " + column.code() + " is named twice"));
            }
        }
        return problems;
    }
}
