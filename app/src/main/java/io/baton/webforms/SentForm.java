package io.baton.webforms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger sent.
 *
 * @param values what was typed, by the names of the fields
 * @param consent whether the text was agreed to
 * @param trapped whether the field was filled in that people do not see
 * @param token what the form carried, or null
 * @param address the network address it came from, or null
 */
public record SentForm(
        Map<String, String> values,
        boolean consent,
        boolean trapped,
        @Nullable String token,
        @Nullable String address) {}
