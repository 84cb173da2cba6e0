package io.baton.web;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.PersonWithWork;
import io.baton.http.Caller;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page on which all that somebody has becomes somebody else's: asks whose, and who gets it. */
@Component
public class HandOverForm {

    private final Pages pages;
    private final Notices notices;
    private final Reads reads;

    HandOverForm(Pages pages, Notices notices, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.reads = reads;
    }

    /**
     * What is handed over.
     *
     * @param path of the page
     * @param back where to go afterwards
     * @param icon of where nobody has anything
     * @param words what its texts begin with, such as {@code tasks.handOver.}
     * @param people who has any
     * @param others who can get it, besides the user
     */
    public record Kind(
            String path,
            String back,
            String icon,
            String words,
            Function<ActingUser, List<PersonWithWork>> people,
            Function<ActingUser, List<Holder>> others) {}

    /** @param from whose, where that is known already */
    public View ask(Kind kind, Caller caller, @Nullable UUID from) {
        return pages.view("form/handOver", view(kind, caller, from, null, FormProblems.NONE, null));
    }

    /** Hands it over, or asks again. */
    public View handOver(
            Kind kind,
            Caller caller,
            HttpServletRequest request,
            @Nullable UUID from,
            @Nullable UUID to,
            BiFunction<UUID, UUID, HandOverResult> handingOver) {
        try {
            if (from == null || to == null) {
                throw missing(from, to);
            }
            HandOverResult result = handingOver.apply(from, to);
            if (result.refusal() == null) {
                notices.tell(request, Notice.done(kind.words() + "done", result.count()));
                return Redirects.to(kind.back());
            }
            String refusal = result.refusal().code();
            return again(kind, caller, from, to, FormProblems.NONE, refusal, HttpStatus.CONFLICT);
        } catch (InvalidInputException e) {
            return again(kind, caller, from, to, FormProblems.of(e), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static InvalidInputException missing(@Nullable UUID from, @Nullable UUID to) {
        List<FieldProblem> problems = new ArrayList<>();
        if (from == null) {
            problems.add(FieldProblem.required("fromUserId"));
        }
        if (to == null) {
            problems.add(FieldProblem.required("toUserId"));
        }
        return new InvalidInputException(problems);
    }

    private View again(
            Kind kind,
            Caller caller,
            @Nullable UUID from,
            @Nullable UUID to,
            FormProblems problems,
            @Nullable String refusal,
            HttpStatus status) {
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view("form/handOver", view(kind, caller, from, to, problems, refusal), status));
    }

    private static HandOverView view(
            Kind kind,
            Caller caller,
            @Nullable UUID from,
            @Nullable UUID to,
            FormProblems problems,
            @Nullable String refusal) {
        return new HandOverView(
                kind.path(),
                kind.back(),
                kind.icon(),
                kind.words(),
                kind.people().apply(caller.user()),
                kind.others().apply(caller.user()),
                from,
                to,
                problems,
                refusal);
    }
}
