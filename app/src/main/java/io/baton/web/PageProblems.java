package io.baton.web;

import io.baton.http.AskedPath;
import io.baton.http.MalformedRequestException;
import io.baton.http.NotSignedInException;
import io.baton.platform.BusyException;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.RepeatInProgressException;
import io.baton.platform.RepeatMismatchException;
import io.baton.platform.StaleVersionException;
import io.baton.platform.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows every exception of a page as a page that says what is so and what to do; sign-in for strangers. */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final Pages pages;

    PageProblems(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (AskedPath.isRest(request)) {
            return null;
        }
        if (isNobodyThere(response, exception)) {
            return new ModelAndView();
        }
        if (exception instanceof NotSignedInException) {
            return toSignIn(request, response);
        }
        HttpStatus status = statusOf(exception);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), AskedPath.of(request), exception);
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        if (exception instanceof TooManyAttemptsException tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
        }
        return new ModelAndView(pages.view("layout/problem", new ProblemView(status.value()), status), Map.of());
    }

    /** A browser that went away in the middle of an answer is told nothing more. */
    private static boolean isNobodyThere(HttpServletResponse response, Exception exception) {
        return exception instanceof IOException && response.isCommitted();
    }

    private static ModelAndView toSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (SignInFirst.isHtmx(request)) {
            SignInFirst.tellHtmx(request, response);
            return new ModelAndView();
        }
        if (MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader("Accept"))) {
            // A stream cannot be led to a page; this ends the asking.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return new ModelAndView();
        }
        return new ModelAndView(Redirects.to(SignInFirst.from(request)));
    }

    private static HttpStatus statusOf(Exception exception) {
        return switch (exception) {
            case NotPermittedException e -> HttpStatus.FORBIDDEN;
            case NotFoundException e -> HttpStatus.NOT_FOUND;
            case StaleVersionException e -> HttpStatus.CONFLICT;
            case RepeatInProgressException e -> HttpStatus.CONFLICT;
            case RepeatMismatchException e -> HttpStatus.UNPROCESSABLE_CONTENT;
            case InvalidInputException e -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MalformedRequestException e -> HttpStatus.BAD_REQUEST;
            case org.springframework.beans.TypeMismatchException e -> HttpStatus.BAD_REQUEST;
            case org.springframework.http.converter.HttpMessageNotReadableException e -> HttpStatus.BAD_REQUEST;
            case MaxUploadSizeExceededException e -> HttpStatus.CONTENT_TOO_LARGE;
            case MultipartException e -> HttpStatus.BAD_REQUEST;
            case TooManyAttemptsException e -> HttpStatus.TOO_MANY_REQUESTS;
            case BusyException e -> HttpStatus.SERVICE_UNAVAILABLE;
            case CannotCreateTransactionException e -> HttpStatus.SERVICE_UNAVAILABLE;
            case QueryTimeoutException e -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessResourceFailureException e -> HttpStatus.SERVICE_UNAVAILABLE;
            case TransientDataAccessException e -> HttpStatus.SERVICE_UNAVAILABLE;
            case ErrorResponse e -> HttpStatus.valueOf(e.getStatusCode().value());
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
