package io.baton.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of a new organisation has in it, its password apart. */
public record SetUpForm(
        @Nullable String name,
        @Nullable String adminName,
        @Nullable String adminEmail,
        @Nullable String zone,
        @Nullable String country,
        @Nullable String locale) {

    String localeOr(String otherwise) {
        return locale != null && List.of("en", "de").contains(locale) ? locale : otherwise;
    }
}
