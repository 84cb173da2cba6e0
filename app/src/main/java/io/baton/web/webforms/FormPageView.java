package io.baton.web.webforms;

import io.baton.shared.FieldProblem;
import io.baton.webforms.AskedField;
import io.baton.webforms.FormToFill;
import io.baton.webforms.WebFormView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form to be filled in.
 *
 * @param inputs its questions in order, with what was typed
 * @param consent whether the text is agreed to
 * @param consentProblem the code of what is wrong with that, or null
 * @param remark the key of what is to be said above it, or null
 */
public record FormPageView(
        FormToFill toFill,
        List<FormInput> inputs,
        boolean consent,
        @Nullable String consentProblem,
        @Nullable String remark) {

    static final String CONSENT = "consent";

    static FormPageView of(
            FormToFill toFill,
            Map<String, String> typed,
            boolean consent,
            List<FieldProblem> problems,
            @Nullable String remark) {
        List<FormInput> inputs = toFill.fields().stream()
                .map(field -> input(field, typed, problems))
                .toList();
        return new FormPageView(toFill, inputs, consent, code(problems, CONSENT), remark);
    }

    private static FormInput input(AskedField field, Map<String, String> typed, List<FieldProblem> problems) {
        return new FormInput(field, typed.getOrDefault(field.name(), ""), code(problems, field.name()));
    }

    private static @Nullable String code(List<FieldProblem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::code)
                .findFirst()
                .orElse(null);
    }

    public WebFormView form() {
        return toFill.form();
    }

    /** The questions with something wrong, for the list of them above the form. */
    public List<FormInput> wrong() {
        return inputs.stream().filter(input -> input.problem() != null).toList();
    }

    public boolean hasProblems() {
        return consentProblem != null || !wrong().isEmpty();
    }
}
