package io.baton.web.opportunities;

import io.baton.contacts.OpportunityFacts;
import io.baton.contacts.OpportunityView;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it is typed; bound by Spring.
 *
 * @param amount in full units of the currency
 */
public record OpportunityForm(
        @Nullable String title,
        @Nullable UUID stageId,
        @Nullable UUID ownerId,
        @Nullable UUID campaignId,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String expectedOn) {

    static final OpportunityForm EMPTY = new OpportunityForm(null, null, null, null, null, null, null);

    static OpportunityForm of(OpportunityView opportunity) {
        Long minor = opportunity.valueMinor();
        String currency = opportunity.currency();
        return new OpportunityForm(
                opportunity.title(),
                opportunity.stage().id(),
                opportunity.owner().id(),
                opportunity.campaignId(),
                minor == null || currency == null
                        ? null
                        : Money.of(minor, currency).toPlainString(),
                currency,
                Objects.toString(opportunity.expectedOn(), null));
    }

    OpportunityFacts facts() {
        String code = shown(currency).strip().toUpperCase(Locale.ROOT);
        String typed = shown(amount);
        return new OpportunityFacts(
                title,
                stageId,
                ownerId,
                campaignId,
                typed.isBlank() ? null : Money.minor("valueMinor", typed, code),
                typed.isBlank() ? null : code,
                day());
    }

    /** What stands in a field of the form. */
    public String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The currency, or the one most here have. */
    public String shownCurrency() {
        return currency == null || currency.isBlank() ? "EUR" : currency;
    }

    public boolean isAt(UUID stage) {
        return stage.equals(stageId);
    }

    public boolean isOf(UUID user) {
        return user.equals(ownerId);
    }

    public boolean isIn(UUID campaign) {
        return campaign.equals(campaignId);
    }

    private @Nullable LocalDate day() {
        try {
            return shown(expectedOn).isBlank()
                    ? null
                    : LocalDate.parse(shown(expectedOn).strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed("expectedOn", "a date"));
        }
    }
}
