package io.baton.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as they are compared: trimmed and in lower case. */
public final class EmailAddresses {

    /** The longest address that SMTP can carry. */
    private static final int LONGEST = 254;

    // Deliberately wide: it tells an address from a slip of the pen, not a living mailbox from a dead one.
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@\\p{Cntrl}<>(),;:\"\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]*");

    private EmailAddresses() {}

    /** The address as it is compared, or empty when what was typed is none. */
    public static Optional<String> normalise(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
