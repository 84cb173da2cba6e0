package io.baton.catalogue;

import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What custom fields may be called, and in which order they stand. Compared with all fields of the organisation. */
final class CustomFieldRules {

    static final int LONGEST_LABEL = 100;
    static final int LONGEST_KEY = 50;
    static final int MOST_FIELDS = 200;

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{0,49}");
    private static final Pattern NOT_KEY = Pattern.compile("[^a-z0-9]");

    private final List<CustomFieldView> fields;

    CustomFieldRules(List<CustomFieldView> fields) {
        this.fields = fields;
    }

    /** The label as it is kept: one line that no other field of the group has, whatever its case and accents. */
    String label(@Nullable String label, @Nullable UUID ownId, List<FieldProblem> problems) {
        String line = TextInput.requiredLine("label", label, LONGEST_LABEL, problems);
        String folded = SearchText.fold(line);
        boolean taken = fields.stream()
                .filter(field -> !field.id().equals(ownId))
                .anyMatch(field -> SearchText.fold(field.label()).equals(folded));
        if (taken) {
            problems.add(new FieldProblem("label", "TAKEN", "another field has this label"));
        }
        return line;
    }

    /** The key given, or one made of the label. */
    String key(@Nullable String key, String label, List<FieldProblem> problems) {
        if (key == null || key.isBlank()) {
            return keyOf(label);
        }
        if (!KEY.matcher(key).matches()) {
            problems.add(FieldProblem.malformed("key", "letters and digits without accents, a small letter first"));
        } else if (isKeyTaken(key)) {
            problems.add(new FieldProblem("key", "TAKEN", "another field has this key"));
        }
        return key;
    }

    /** Choices belong to the kind CHOICE, and only to that. */
    static List<String> choices(
            CustomFieldKind kind, @Nullable List<@Nullable String> choices, List<FieldProblem> problems) {
        if (kind == CustomFieldKind.CHOICE) {
            return ChoiceRules.read("choices", choices, problems);
        }
        if (choices != null && !choices.isEmpty()) {
            problems.add(new FieldProblem("choices", "NOT_ALLOWED", "are only for fields of kind CHOICE"));
        }
        return List.of();
    }

    void requireRoom(List<FieldProblem> problems) {
        if (fields.size() >= MOST_FIELDS) {
            problems.add(new FieldProblem("label", "TOO_MANY", "there are at most " + MOST_FIELDS + " fields"));
        }
    }

    private String keyOf(String label) {
        StringBuilder key = new StringBuilder();
        for (String word : SearchText.words(label)) {
            String plain = NOT_KEY.matcher(word).replaceAll("");
            key.append(key.isEmpty() ? plain : capitalised(plain));
        }
        if (key.isEmpty() || Character.isDigit(key.charAt(0))) {
            key.insert(0, "field");
        }
        return free(key.substring(0, Math.min(key.length(), LONGEST_KEY - 3)));
    }

    private String free(String key) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? key : key + number)
                .filter(candidate -> !isKeyTaken(candidate))
                .findFirst()
                .orElseThrow();
    }

    private boolean isKeyTaken(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * The order of the fields with one put at a place among those in use: the offered ones first, the retired ones
     * after them.
     *
     * @param position 1 for the first; null or too large for the end
     */
    List<UUID> orderWith(CustomFieldView changed, @Nullable Integer position) {
        List<UUID> active = idsOfOthers(changed, true);
        List<UUID> retired = idsOfOthers(changed, false);
        List<UUID> own = changed.active() ? active : retired;
        int place = position == null ? own.size() : Math.clamp(position - 1L, 0, own.size());
        own.add(place, changed.id());
        return Stream.concat(active.stream(), retired.stream()).toList();
    }

    private List<UUID> idsOfOthers(CustomFieldView changed, boolean active) {
        return new ArrayList<>(fields.stream()
                .filter(field -> field.active() == active && !field.id().equals(changed.id()))
                .map(CustomFieldView::id)
                .toList());
    }
}
