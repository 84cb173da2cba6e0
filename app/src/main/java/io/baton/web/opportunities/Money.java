package io.baton.web.opportunities;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts as people type and read them; kept in the smallest unit of their currency. */
public final class Money {

    private static final int MOST_DIGITS = 15;

    private Money() {}

    /** The amount in full units, such as 12.50 for 1250 cents. */
    public static BigDecimal of(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /**
     * What was typed, in the smallest unit. A comma or a point parts the fraction; spaces are passed over.
     *
     * @throws InvalidInputException where it is no amount of this currency
     */
    static long minor(String field, String typed, String currency) {
        try {
            BigDecimal amount =
                    new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
            if (amount.precision() <= MOST_DIGITS && amount.scale() <= MOST_DIGITS && amount.scale() >= 0) {
                return amount.setScale(digits(currency), RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact();
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // said below
        }
        throw new InvalidInputException(FieldProblem.malformed(field, "an amount, such as 1250 or 1250.50"));
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }
}
