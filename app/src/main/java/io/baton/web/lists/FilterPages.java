package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.Condition;
import io.baton.lists.Condition.Operator;
import io.baton.lists.ConditionField;
import io.baton.lists.FilterConditions;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadList;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.web.FormProblems;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Adds filters to a list one by one: first what about, then what. What comes of it is an address. */
@Controller
class FilterPages {

    static final String PATH = "/leads/filters";

    private final Pages pages;
    private final LeadList lists;
    private final FilterChoices choices;
    private final FilterConditions conditions;

    FilterPages(Pages pages, LeadList lists, FilterChoices choices, FilterConditions conditions) {
        this.pages = pages;
        this.lists = lists;
        this.choices = choices;
        this.conditions = conditions;
    }

    /** What was filled in, as it was sent: a value with a comma is one value. */
    private record FilterForm(String field, Optional<Operator> chosen, List<String> values, String from, String to) {

        static FilterForm of(HttpServletRequest request) {
            String[] sent =
                    Optional.ofNullable(request.getParameterValues("value")).orElse(new String[0]);
            List<String> values = Arrays.stream(sent)
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            return new FilterForm(
                    text(request, "field"),
                    Operator.find(text(request, "operator")),
                    values,
                    text(request, "from"),
                    text(request, "to"));
        }

        private static String text(HttpServletRequest request, String name) {
            String sent = request.getParameter(name);
            return sent == null ? "" : sent.strip();
        }

        private FilterDialog.Typed typed() {
            return new FilterDialog.Typed(chosen.orElse(null), values, from, to);
        }

        /** The condition it says about something that can be compared so. */
        private Condition condition(ConditionField about) {
            Operator operator = chosen.orElse(about.kind().operators().getFirst());
            List<String> given = switch (operator) {
                case IS, BEGINS, LAST, ANY_OF -> values;
                case BETWEEN -> List.of(from, to);
                case YES, NO, FILLED, EMPTY -> List.of();
            };
            return new Condition(about.code(), operator, given);
        }
    }

    /** What can be filtered by, or the form of one of it. */
    @GetMapping(PATH)
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View filters(
            @ModelAttribute ListParameters parameters, @RequestParam(required = false) String field, Caller caller) {
        ActingUser user = caller.user();
        ListAddress address = parameters.address(lists.waitingView(user));
        FilterDialog.Form form =
                field == null ? null : choices.form(user, entry(user, address, field), FilterDialog.Typed.NOTHING);
        List<FilterDialog.Entry> entries = form == null ? choices.entries(user, address) : List.of();
        return pages.view("lists/filters", new FilterDialog(address, entries, form, FormProblems.NONE));
    }

    /** Leads to the list with one filter more, or back to the form where something is not right. */
    @GetMapping(PATH + "/add")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View add(@ModelAttribute ListParameters parameters, Caller caller, HttpServletRequest request) {
        FilterForm form = FilterForm.of(request);
        ActingUser user = caller.user();
        ListAddress address = parameters.address(lists.waitingView(user));
        FilterDialog.Entry entry = entry(user, address, form.field());
        List<FieldProblem> problems = problems(user, address, entry, form);
        if (!problems.isEmpty()) {
            FilterDialog.Form again = choices.form(user, entry, form.typed());
            return pages.view(
                    "lists/filters",
                    new FilterDialog(address, List.of(), again, new FormProblems(problems)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.fromDialog(
                request, address.with(added(address.filter(), entry, form)).href());
    }

    private List<FieldProblem> problems(
            ActingUser user, ListAddress address, FilterDialog.Entry entry, FilterForm form) {
        ConditionField field = entry.field();
        if (field == null) {
            List<FilterDialog.Choice> offered =
                    choices.form(user, entry, FilterDialog.Typed.NOTHING).choices();
            boolean known = form.values().size() == 1
                    && offered.stream()
                            .anyMatch(choice ->
                                    choice.value().equals(form.values().getFirst()));
            return known ? List.of() : List.of(FieldProblem.required("value"));
        }
        if (address.filter().conditions().size() >= LeadFilter.MOST_CONDITIONS) {
            return List.of(new FieldProblem("value", "TOO_MANY", "at most " + LeadFilter.MOST_CONDITIONS));
        }
        return conditions.check(user.organisationId(), form.condition(field));
    }

    private static LeadFilter added(LeadFilter filter, FilterDialog.Entry entry, FilterForm form) {
        FilterField standard = entry.standard();
        ConditionField field = entry.field();
        if (standard != null) {
            return standard.in(filter, form.values().getFirst());
        }
        return field == null ? filter : filter.and(form.condition(field));
    }

    private FilterDialog.Entry entry(ActingUser user, ListAddress address, String code) {
        return choices.entry(user, address, code)
                .orElseThrow(() -> new NotFoundException("there is nothing like that to filter by"));
    }
}
