package io.baton.access;

import io.baton.platform.BusyException;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Front door: hashes and compares passwords. Argon2id takes memory and a processor for a good while, so only as many
 * run at once as there are processors; more wait a moment and are then told to come again.
 */
@Component
public class Passwords {

    /** OWASP's second choice: 19 MiB, two passes, one lane. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** The hash of a password nobody knows: compared with where there is none, so that both take as long. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZW9uZSBlbHNlcyE$SVbrmTLEbrXZoCwuEpaRVaOTzjbKgRyUZoT1+CzdbN0";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final PasswordRules rules = new PasswordRules(readCommon());

    /** What is wrong with a new password, if anything. */
    Optional<FieldProblem> problemOf(String field, String password, Collection<String> ownWords) {
        return rules.problemOf(field, password, ownWords);
    }

    /**
     * The hash of a new password.
     *
     * @param ownWords what others know of the user: e-mail address, name, organisation
     * @throws InvalidInputException when the password is not good enough
     */
    public PasswordHash accept(String field, String password, Collection<String> ownWords) {
        problemOf(field, password, ownWords).ifPresent(problem -> {
            throw new InvalidInputException(List.of(problem));
        });
        return hash(password);
    }

    PasswordHash hash(String password) {
        return PasswordHash.of(inPlace(() -> encoder.encode(normal(password))));
    }

    /** Whether the password is the one of the hash. Takes as long without a hash, and is false then. */
    boolean matches(String password, @Nullable String encoded) {
        String shortened = password.length() > PasswordRules.LONGEST * 2 ? "" : password;
        String compared = encoded == null ? NOBODYS : encoded;
        return inPlace(() -> encoder.matches(normal(shortened), compared)) && encoded != null;
    }

    boolean isUpToDate(String encoded) {
        return !encoder.upgradeEncoding(encoded);
    }

    /** One form for what looks the same, however the keyboard composes it. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException("too many people sign in at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("stopped while waiting to check a password");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Set<String> readCommon() {
        try (InputStream file = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("the list of common passwords cannot be read", e);
        }
    }
}
