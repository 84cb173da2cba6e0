package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Which requests may bring files: these routes, by whoever is signed in. All others are small. */
final class Uploads {

    /** A file and the fields beside it. */
    static final long LARGEST_BYTES = 201L << 20;

    private static final Set<String> ROUTES = Set.of("/api/v1/imports", "/leads/imports");

    private Uploads() {}

    static boolean isUpload(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && ROUTES.contains(AskedPath.of(request));
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
