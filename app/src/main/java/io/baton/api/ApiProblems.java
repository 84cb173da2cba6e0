package io.baton.api;

import io.baton.http.AskedPath;
import io.baton.platform.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers every exception under {@code /api/} as a problem. What is our own fault is logged and told as 500. */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemOfException problems;
    private final JsonMapper json;

    ApiProblems(ProblemOfException problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!AskedPath.isRest(request)) {
            return null;
        }
        Problem problem = problems.of(exception);
        if (problem.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), AskedPath.of(request), exception);
        }
        if (exception instanceof TooManyAttemptsException tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
        }
        write(problem, response);
        return new ModelAndView();
    }

    private void write(Problem problem, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
