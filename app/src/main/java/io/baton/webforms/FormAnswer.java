package io.baton.webforms;

import io.baton.shared.FieldProblem;
import java.time.Duration;
import java.util.List;

/** What a stranger is answered who sent a form. */
public sealed interface FormAnswer {

    /** There is no such form. */
    record Unknown() implements FormAnswer {}

    /** It is kept. Whether it became a lead is not told. */
    record Thanks(WebFormView form) implements FormAnswer {}

    /** Something is to be put right; nothing typed is lost. */
    record Again(FormToFill form, List<FieldProblem> problems) implements FormAnswer {}

    /** It is kept, and is to be looked at and sent once more. */
    record LookAgain(FormToFill form, boolean consentChanged) implements FormAnswer {}

    /**
     * The form is closed.
     *
     * @param kept whether what was sent is kept all the same
     */
    record Closed(WebFormView form, boolean kept) implements FormAnswer {}

    /** Too much at once from there; nothing typed is lost. */
    record TooMany(FormToFill form, Duration pause) implements FormAnswer {}
}
