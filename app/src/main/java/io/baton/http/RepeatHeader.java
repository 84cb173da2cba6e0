package io.baton.http;

import io.baton.platform.RepeatKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Front door: the repeat key of a REST request, from its header {@code Idempotency-Key}. */
@Component
public class RepeatHeader {

    private static final int LONGEST = 255;

    private final JsonMapper json;

    RepeatHeader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The key of this request with this body, sent to this address, or null when the caller sent none.
     *
     * @throws MalformedRequestException when the key is empty or longer than 255 characters
     */
    public @Nullable RepeatKey of(HttpServletRequest request, Object body) {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return null;
        }
        String key = unquoted(header.strip());
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new MalformedRequestException("Idempotency-Key", "Idempotency-Key must have 1 to 255 characters");
        }
        Object pattern = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .orElse(request.getRequestURI());
        return RepeatKey.of(
                request.getMethod() + " " + pattern,
                key,
                json.writeValueAsBytes(List.of(request.getRequestURI(), body)));
    }

    private static String unquoted(String key) {
        return key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1)
                : key;
    }
}
