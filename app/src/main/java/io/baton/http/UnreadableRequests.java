package io.baton.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat refuses before any of ours is asked: a path that is none, a header too large. It knows too little of such
 * a request to tell pages from REST, so that the answer is a problem. Made by Tomcat, by its name.
 */
public final class UnreadableRequests extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            PlainProblem.write(response, response.getStatus(), "MALFORMED", "the request is not of its form");
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("nobody is there to be told of a refusal", e);
        }
    }
}
