package io.baton.api.lists;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.lists.ChangeListFilter;
import io.baton.lists.CreateListFilter;
import io.baton.lists.DeleteListFilter;
import io.baton.lists.SavedFilterView;
import io.baton.lists.SavedFilters;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved filters. */
@RestController
@Tag(name = "List filters")
class ListFilterApi {

    /**
     * A saved filter.
     *
     * @param office the name of the office that shares it, or null for one's own
     * @param changeable whether the caller may change and delete it
     */
    record FilterJson(
            UUID id, String name, @Nullable String office, boolean changeable, SelectionJson selection, int version) {

        static FilterJson of(SavedFilterView filter) {
            return new FilterJson(
                    filter.id(),
                    filter.name(),
                    filter.office(),
                    filter.changeable(),
                    SelectionJson.of(filter.selection()),
                    filter.version());
        }
    }

    /** A filter to be saved: for the caller, or for everybody of the caller's office and those below. */
    record NewFilter(
            @Nullable String name,
            @Nullable SelectionJson selection,
            @Nullable Boolean forOffice) {}

    /** What of a saved filter can be changed; null leaves a thing as it is. */
    record FilterChange(@Nullable String name, @Nullable SelectionJson selection) {}

    private final SavedFilters filters;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    ListFilterApi(SavedFilters filters, CommandRunner runner, RepeatHeader repeats) {
        this.filters = filters;
        this.runner = runner;
        this.repeats = repeats;
    }

    @GetMapping("/api/v1/list-filters")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists the caller's saved filters, and those the caller's office and those above share")
    Slice<FilterJson> list(Caller caller) {
        return new Slice<>(
                filters.list(caller.user()).stream().map(FilterJson::of).toList(), null);
    }

    @PostMapping("/api/v1/list-filters")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Saves a filter, for oneself or for everybody of one's office and those below")
    ResponseEntity<FilterJson> create(Caller caller, HttpServletRequest request, @RequestBody NewFilter body) {
        SelectionJson selection = body.selection();
        if (selection == null) {
            throw new InvalidInputException(FieldProblem.required("selection"));
        }
        CreateListFilter command =
                new CreateListFilter(body.name(), selection.selection(), Boolean.TRUE.equals(body.forOffice()));
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), FilterJson::of);
    }

    @PatchMapping("/api/v1/list-filters/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Renames a saved filter or has it select other leads; what is left out stays")
    FilterJson change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody FilterChange body) {
        SelectionJson selection = body.selection();
        ChangeListFilter command = new ChangeListFilter(
                id, ApiParameters.version(ifMatch), body.name(), selection == null ? null : selection.selection());
        return FilterJson.of(runner.run(caller.actor(), command));
    }

    @DeleteMapping("/api/v1/list-filters/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a saved filter")
    void delete(Caller caller, @PathVariable UUID id) {
        runner.run(caller.actor(), new DeleteListFilter(id));
    }
}
