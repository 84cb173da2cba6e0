package io.baton.web.leads;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadDraft;
import io.baton.leads.PostalAddress;
import io.baton.web.Ui;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How facts of a lead are written. */
public final class FactTexts {

    private static final int MOST_DECIMALS = 10;

    private FactTexts() {}

    /** An address in one line: "14 Park Row, LS1 5HD Leeds, GB". */
    public static String line(PostalAddress address) {
        String place = joined(" ", address.postcode(), address.city());
        return joined(", ", address.street(), place.isEmpty() ? null : place, address.region(), address.country());
    }

    /** The person named on a business's lead, or nothing. */
    public static String person(LeadDraft facts) {
        return joined(" ", facts.firstName(), facts.lastName());
    }

    /** Where a web address leads, or null where it is none that a browser should be sent to. */
    public static @Nullable String link(String web) {
        try {
            URI address = URI.create(web.contains("://") ? web : "https://" + web);
            boolean http =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null ? address.toASCIIString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What a custom field says, as this user writes numbers and dates; null where it says nothing. */
    public static @Nullable String custom(Ui ui, CustomFieldView field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT, CHOICE -> value.toString();
            case NUMBER, INTEGER -> number(ui, value);
            case DATE -> ui.date(LocalDate.parse(value.toString()));
            case TICK -> ui.t(Boolean.TRUE.equals(value) ? "form.yes" : "form.no");
        };
    }

    private static String number(Ui ui, Object value) {
        NumberFormat format = NumberFormat.getNumberInstance(ui.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return value instanceof BigDecimal number ? format.format(number) : value.toString();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
