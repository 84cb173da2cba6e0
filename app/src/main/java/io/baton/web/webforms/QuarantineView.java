package io.baton.web.webforms;

import io.baton.shared.Slice;
import io.baton.webforms.StandardField;
import io.baton.webforms.SubmissionState;
import io.baton.webforms.SubmissionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what was sent and is no lead.
 *
 * @param state which of it: what waits, or what was discarded
 * @param labels what custom fields are called, by their names in forms
 */
public record QuarantineView(
        SubmissionState state,
        List<SubmissionView> submissions,
        Map<String, String> labels,
        @Nullable String firstPath,
        @Nullable String nextPath) {

    static QuarantineView of(
            SubmissionState state, Slice<SubmissionView> slice, Map<String, String> labels, @Nullable String cursor) {
        String path = QuarantinePages.LIST + "?state=" + state;
        return new QuarantineView(
                state,
                slice.items(),
                labels,
                cursor == null ? null : path,
                slice.nextCursor() == null ? null : path + "&cursor=" + slice.nextCursor());
    }

    public boolean waiting() {
        return state == SubmissionState.QUARANTINED;
    }

    /** By what name somebody goes; empty where none was typed. */
    public String nameOf(SubmissionView submission) {
        String person = Stream.of(StandardField.FIRST_NAME, StandardField.LAST_NAME)
                .map(field -> submission.content().getOrDefault(field.key(), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? submission.content().getOrDefault(StandardField.BUSINESS_NAME.key(), "") : person;
    }

    /** All that was typed, in the order of the fields: the key of a text or a label, and the answer. */
    public Map<String, String> answersOf(SubmissionView submission) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (StandardField field : StandardField.values()) {
            String answer = submission.content().get(field.key());
            if (answer != null) {
                answers.put("StandardField." + field.name(), answer);
            }
        }
        submission.content().forEach((name, answer) -> {
            if (name.startsWith("custom.")) {
                answers.put(labels.getOrDefault(name, name), answer);
            }
        });
        return answers;
    }
}
