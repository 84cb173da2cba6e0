package io.baton.api;

import io.baton.http.MalformedRequestException;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters and headers that many routes have. */
public final class ApiParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");

    private ApiParameters() {}

    /** How many items a list answers. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new InvalidInputException(FieldProblem.malformed("limit", "between 1 and " + LARGEST_LIMIT));
        }
        return limit;
    }

    /** The version a change is based on, from {@code If-Match: "7"}. */
    public static int version(String ifMatch) {
        var matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new MalformedRequestException("If-Match", "If-Match must be a version in quotes");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
