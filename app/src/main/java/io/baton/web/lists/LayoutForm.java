package io.baton.web.lists;

import io.baton.lists.ColumnWidth;
import io.baton.lists.LayoutColumn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form that chooses columns: {@code column} names each that is ticked, in the order of the page;
 * {@code place.<code>} says where it stands instead, {@code width.<code>} how wide it is. What is no number or no width
 * is as good as missing; a column there is none of is left for the command to refuse.
 */
final class LayoutForm {

    private record Placed(int place, LayoutColumn column) {}

    private LayoutForm() {}

    static List<LayoutColumn> columns(HttpServletRequest request) {
        List<Placed> placed = new ArrayList<>();
        String[] ticked =
                Optional.ofNullable(request.getParameterValues("column")).orElse(new String[0]);
        for (String code : ticked) {
            LayoutColumn.find(code)
                    .map(column -> new Placed(
                            place(request.getParameter("place." + code), placed.size() + 1),
                            column.wide(width(request.getParameter("width." + code)))))
                    .ifPresent(placed::add);
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::column)
                .toList();
    }

    private static int place(@Nullable String typed, int otherwise) {
        return typed != null && typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : otherwise;
    }

    private static ColumnWidth width(@Nullable String typed) {
        return Arrays.stream(ColumnWidth.values())
                .filter(width -> width.name().equals(typed))
                .findFirst()
                .orElse(ColumnWidth.AUTO);
    }
}
