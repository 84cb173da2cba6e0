package io.baton.web;

import io.baton.platform.RepeatKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerMapping;

/** The repeat key of a page's form: sent twice, it is done once. */
public final class FormKeys {

    private static final String NONCE = "nonce";
    private static final int LONGEST = 255;

    private FormKeys() {}

    /** The key from the form's nonce and fields, or null where it has no nonce that can be kept. */
    public static @Nullable RepeatKey of(HttpServletRequest request) {
        String nonce = request.getParameter(NONCE);
        if (nonce == null || nonce.isBlank() || nonce.length() > LONGEST || nonce.indexOf('\0') >= 0) {
            return null;
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return RepeatKey.ofForm(request.getMethod() + " " + pattern, nonce, request.getRequestURI() + fields(request));
    }

    private static String fields(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Set<String> ours = csrf == null ? Set.of(NONCE) : Set.of(NONCE, csrf.getParameterName());
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !ours.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + Arrays.toString(field.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
