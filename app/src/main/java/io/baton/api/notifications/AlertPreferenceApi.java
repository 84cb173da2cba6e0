package io.baton.api.notifications;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.Requires;
import io.baton.notifications.AlertTopic;
import io.baton.notifications.AlertWish;
import io.baton.notifications.AlertWishes;
import io.baton.notifications.SetAlertWishes;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What one is alerted of: the own choice, and the defaults of offices. */
@RestController
@Tag(name = "Alerts")
class AlertPreferenceApi {

    /**
     * Whether one is alerted of a topic.
     *
     * @param chosen whether the user, or the office that is asked for, chose it
     * @param fromOffice the name of the office whose choice holds; null where it is the own one, or nobody chose
     */
    record WishJson(
            AlertTopic topic,
            boolean wanted,
            boolean chosen,
            @Nullable String fromOffice) {}

    /** What holds. */
    record WishesJson(List<WishJson> topics) {

        static WishesJson of(List<AlertWish> wishes) {
            return new WishesJson(wishes.stream()
                    .map(wish -> new WishJson(wish.topic(), wish.wanted(), wish.chosen(), wish.fromOffice()))
                    .toList());
        }
    }

    /** One choice. */
    record ChoiceBody(@Nullable AlertTopic topic, @Nullable Boolean wanted) {}

    /**
     * What is chosen, as a whole.
     *
     * @param topics those that are left out follow the office, or the office above
     */
    record WishesBody(@Nullable List<@Nullable ChoiceBody> topics) {}

    private final AlertWishes wishes;
    private final CommandRunner runner;

    AlertPreferenceApi(AlertWishes wishes, CommandRunner runner) {
        this.wishes = wishes;
        this.runner = runner;
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/me/alert-preferences")
    @Operation(summary = "Answers what the caller is alerted of")
    WishesJson own(Caller caller) {
        return WishesJson.of(wishes.of(caller.user()));
    }

    @ForEverySignedIn
    @PutMapping("/api/v1/me/alert-preferences")
    @Operation(summary = "Says as a whole what the caller chooses to be alerted of")
    WishesJson choose(Caller caller, @RequestBody WishesBody body) {
        return set(caller, null, body);
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping("/api/v1/offices/{id}/alert-preferences")
    @Operation(summary = "Answers what users of an office are alerted of who have not chosen themselves")
    WishesJson ofOffice(Caller caller, @PathVariable UUID id) {
        return WishesJson.of(wishes.ofOffice(caller.user(), id));
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @PutMapping("/api/v1/offices/{id}/alert-preferences")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Says as a whole the defaults of an office and those below it")
    WishesJson chooseForOffice(Caller caller, @PathVariable UUID id, @RequestBody WishesBody body) {
        return set(caller, id, body);
    }

    private WishesJson set(Caller caller, @Nullable UUID officeId, WishesBody body) {
        if (body.topics() == null) {
            throw new InvalidInputException(FieldProblem.required("topics"));
        }
        Map<AlertTopic, Boolean> chosen = new EnumMap<>(AlertTopic.class);
        for (ChoiceBody choice : body.topics()) {
            if (choice == null || choice.topic() == null || choice.wanted() == null) {
                throw new InvalidInputException(FieldProblem.required("topics"));
            }
            chosen.put(choice.topic(), choice.wanted());
        }
        return WishesJson.of(
                runner.run(caller.actor(), new SetAlertWishes(officeId, chosen)).wishes());
    }
}
