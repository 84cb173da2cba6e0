package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.HandingOver;
import io.baton.access.Holder;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import io.baton.shared.TextInput;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an opportunity may say. */
final class OpportunityRules {

    static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private OpportunityRules() {}

    /** What an opportunity says once it is right; the rest of its facts is looked up. */
    record Said(
            String title,
            @Nullable Long valueMinor,
            @Nullable String currency,
            @Nullable LocalDate expectedOn) {}

    static Said check(OpportunityFacts facts, List<FieldProblem> problems) {
        String title = TextInput.requiredLine("title", facts.title(), LONGEST_TITLE, problems);
        Long value = facts.valueMinor();
        if (value != null && value < 0) {
            problems.add(FieldProblem.malformed("valueMinor", "nothing or more"));
        }
        String currency = facts.currency();
        if (value != null && currency == null) {
            problems.add(FieldProblem.required("currency"));
        } else if (value != null && !isCurrency(currency)) {
            problems.add(FieldProblem.malformed("currency", "a currency by ISO 4217, such as EUR"));
        }
        LocalDate day = facts.expectedOn();
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            problems.add(
                    FieldProblem.malformed("expectedOn", "a date of the years " + FIRST_YEAR + " to " + LAST_YEAR));
        }
        return new Said(title, value, value == null ? null : currency, day);
    }

    /** The stage that was asked for: one that is offered, or the one there is. */
    static OpportunityStage stage(
            StageList stages, @Nullable UUID asked, @Nullable OpportunityStage now, List<FieldProblem> problems) {
        OpportunityStage otherwise = now == null ? stages.first() : now;
        if (asked == null || asked.equals(otherwise.id())) {
            return otherwise;
        }
        Optional<OpportunityStage> found = stages.offered().stream()
                .filter(stage -> stage.id().equals(asked))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(FieldProblem.unknown("stageId"));
        }
        return found.orElse(otherwise);
    }

    /** Opportunities are given to oneself, and by coordinators to the people of the offices they see. */
    static Optional<FieldProblem> giving(ActingUser user, @Nullable Holder owner) {
        if (owner == null) {
            return Optional.of(FieldProblem.unknown("ownerId"));
        }
        if (!owner.active()) {
            return Optional.of(new FieldProblem("ownerId", "USER_INACTIVE", "is not active"));
        }
        boolean may = HandingOver.giving(user, owner).isEmpty() && owner.seesContacts();
        return may ? Optional.empty() : Optional.of(FieldProblem.unknown("ownerId"));
    }

    /** The same of all that somebody has; whoever would not see them gets none. */
    static Optional<Refusal> handingOver(ActingUser user, HandingOver.Both both) {
        Optional<Refusal> refusal = HandingOver.handingOver(user, both);
        return refusal.isEmpty() && !both.to().seesContacts() ? Optional.of(HandingOver.NOT_PERMITTED) : refusal;
    }

    private static boolean isCurrency(@Nullable String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
