package io.baton.api.lists;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.lists.ColumnWidth;
import io.baton.lists.ForgetListLayout;
import io.baton.lists.LayoutColumn;
import io.baton.lists.ListLayout;
import io.baton.lists.ListLayoutSaved;
import io.baton.lists.ListLayouts;
import io.baton.lists.ListView;
import io.baton.lists.SaveListLayout;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The columns of lists. */
@RestController
@Tag(name = "List layouts")
class ListLayoutApi {

    /**
     * One column.
     *
     * @param column such as {@code timeUntilRevoke}, or {@code custom:} and the id of a custom field
     */
    record ColumnJson(String column, ColumnWidth width) {}

    /** The layout of a view, and who chose it. */
    record LayoutJson(
            ListView view,
            ListLayout.Origin origin,
            @Nullable String office,
            List<ColumnJson> columns) {}

    /** One column as it is chosen; as wide as needed unless a width is named. */
    record ColumnBody(@Nullable String column, @Nullable ColumnWidth width) {}

    /** Columns for views: the caller's own, or the default of the caller's office. */
    record LayoutBody(
            @Nullable List<ListView> views,
            @Nullable List<ColumnBody> columns,
            @Nullable Boolean forOffice) {}

    /** Views to go back to what was before. */
    record ForgetBody(
            @Nullable List<ListView> views, @Nullable Boolean forOffice) {}

    private final ListLayouts layouts;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    ListLayoutApi(ListLayouts layouts, CommandRunner runner, RepeatHeader repeats) {
        this.layouts = layouts;
        this.runner = runner;
        this.repeats = repeats;
    }

    @GetMapping("/api/v1/list-layouts")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Answers the columns of a view, and who chose them")
    LayoutJson get(Caller caller, @RequestParam(defaultValue = "ALL") ListView view) {
        ListLayout layout = layouts.get(caller.user(), view);
        List<ColumnJson> columns = layout.columns().stream()
                .map(column -> new ColumnJson(column.code(), column.width()))
                .toList();
        return new LayoutJson(view, layout.origin(), layout.office(), columns);
    }

    @PostMapping("/api/v1/list-layouts")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Chooses the columns of views, for oneself or as the default of one's office")
    ResponseEntity<ListLayoutSaved> choose(Caller caller, HttpServletRequest request, @RequestBody LayoutBody body) {
        SaveListLayout command = new SaveListLayout(
                orEmpty(body.views()), columns(orEmpty(body.columns())), Boolean.TRUE.equals(body.forOffice()));
        return ApiAnswers.done(runner.run(caller.actor(), command, repeats.of(request, body)), Function.identity());
    }

    @PostMapping("/api/v1/list-layouts/forget")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Goes back to the columns that were before one's own, or before the office's default")
    ResponseEntity<ListLayoutSaved> forget(Caller caller, HttpServletRequest request, @RequestBody ForgetBody body) {
        ForgetListLayout command = new ForgetListLayout(orEmpty(body.views()), Boolean.TRUE.equals(body.forOffice()));
        return ApiAnswers.done(runner.run(caller.actor(), command, repeats.of(request, body)), Function.identity());
    }

    private static List<LayoutColumn> columns(List<ColumnBody> bodies) {
        List<LayoutColumn> columns = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String field = "columns[" + i + "].column";
            ColumnBody body = bodies.get(i);
            String code = body.column();
            if (code == null) {
                throw new InvalidInputException(FieldProblem.required(field));
            }
            LayoutColumn column =
                    LayoutColumn.find(code).orElseThrow(() -> new InvalidInputException(FieldProblem.unknown(field)));
            ColumnWidth width = body.width();
            columns.add(width == null ? column : column.wide(width));
        }
        return columns;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
