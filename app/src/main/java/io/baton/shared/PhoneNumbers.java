package io.baton.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Phone numbers as they are compared (E.164) and as they are searched (their digits). */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The number in E.164, or empty when what was typed cannot be dialled.
     *
     * @param country ISO 3166 alpha-2: where a number without a country code is taken to be
     */
    public static Optional<String> normalise(String typed, String country) {
        return parse(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /**
     * Its digits as dialled from abroad and within its own country: +44 20 7946 0958 is 442079460958 and 02079460958.
     */
    public static Set<String> searchDigits(String normalised) {
        Set<String> digits = new LinkedHashSet<>();
        digits.add(SearchText.digits(normalised));
        parse(normalised, "ZZ")
                .map(number -> SearchText.digits(NUMBERS.format(number, PhoneNumberFormat.NATIONAL)))
                .ifPresent(digits::add);
        return digits;
    }

    private static Optional<PhoneNumber> parse(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            // Possible, not assigned: numbering plans change faster than any library knows of.
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
