package io.baton.api;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change says of a thing that can be without a value: left out, it stays; null ends it; else it is set. */
@Component
public class ChangedValue {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "text",
            LocalDate.class, "a day, as 2026-12-31",
            UUID.class, "an id",
            Long.class, "a whole number");

    private final JsonMapper json;

    ChangedValue(JsonMapper json) {
        this.json = json;
    }

    /**
     * The value after the change.
     *
     * @param field its name, for what is said where it is of another type
     * @param given what the change has of it; null where it is left out
     * @param now the value before
     */
    public <T> @Nullable T of(String field, @Nullable JsonNode given, Class<T> type, @Nullable T now) {
        if (given == null) {
            return now;
        }
        if (given.isNull()) {
            return null;
        }
        try {
            return json.treeToValue(given, type);
        } catch (JacksonException e) {
            throw new InvalidInputException(FieldProblem.malformed(field, EXPECTED.getOrDefault(type, "of its type")));
        }
    }
}
