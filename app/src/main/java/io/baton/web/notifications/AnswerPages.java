package io.baton.web.notifications;

import io.baton.assignment.OfferAnswer;
import io.baton.assignment.OfferStanding;
import io.baton.http.ForEverybody;
import io.baton.notifications.AnswerSight;
import io.baton.notifications.Answers;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormProblems;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Behind the links of mail that asks for an answer, on a phone as likely as not, and without signing in. Fetching a
 * page changes nothing, whoever fetches it; a press does.
 */
@Controller
class AnswerPages {

    private static final String PAGE = Answers.PATH + "{token}";

    private final Pages pages;
    private final Answers answers;
    private final LinkLimits limits;

    AnswerPages(Pages pages, Answers answers, LinkLimits limits) {
        this.pages = pages;
        this.answers = answers;
        this.limits = limits;
    }

    /** @param choice which button of the mail was followed; it only makes that answer the first one here */
    @ForEverybody
    @GetMapping(PAGE)
    View look(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String choice) {
        OfferAnswer preferred = "reject".equals(choice) ? OfferAnswer.REJECT : OfferAnswer.ACCEPT;
        return page(request, response, token, answers.look(token), preferred, FormProblems.NONE);
    }

    @ForEverybody
    @PostMapping(PAGE)
    View press(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam OfferAnswer answer,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            AnswerSight sight = answers.press(token, answer, reason, request.getRemoteAddr());
            return page(request, response, token, sight, answer, FormProblems.NONE);
        } catch (InvalidInputException e) {
            return page(request, response, token, answers.look(token), answer, FormProblems.of(e));
        }
    }

    private View page(
            HttpServletRequest request,
            HttpServletResponse response,
            String token,
            AnswerSight sight,
            OfferAnswer preferred,
            FormProblems problems) {
        LinkLimits.guard(response);
        return switch (sight) {
            case AnswerSight.Nothing nothing -> unknown(request, response);
            case AnswerSight.RunOut old ->
                pages.viewIn(
                        old.locale(),
                        old.zone(),
                        "notifications/linkSaid",
                        LinkSaidView.of("notifications.answer.runOut"),
                        HttpStatus.GONE);
            case AnswerSight.Offer offer ->
                pages.viewIn(
                        offer.locale(),
                        offer.zone(),
                        "notifications/answer",
                        new AnswerView(Answers.PATH + token, offer, preferred, problems),
                        problems.isEmpty() ? status(offer.standing()) : HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View unknown(HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> wait = limits.noteUnknown(request.getRemoteAddr());
        wait.ifPresent(time -> response.setHeader("Retry-After", Long.toString(Math.max(1, time.toSeconds()))));
        return pages.view(
                "notifications/linkSaid",
                LinkSaidView.of("notifications.answer.unknown"),
                wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
    }

    private static HttpStatus status(OfferStanding standing) {
        return switch (standing) {
            case OPEN, ACCEPTED, REJECTED -> HttpStatus.OK;
            case EXPIRED, TAKEN_BACK, GIVEN_TO_ANOTHER, OFFERED_ANEW, FORWARDED, CLOSED -> HttpStatus.GONE;
        };
    }
}
