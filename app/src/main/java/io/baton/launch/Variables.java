package io.baton.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables, read as what they mean. An empty one counts as not set. Values that may hold a secret are not
 * repeated.
 */
final class Variables {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern SENDER = Pattern.compile("from=[^@\\s&<>]+@[^@\\s&<>]+");
    private static final Pattern MAILBOX =
            Pattern.compile("(address=[^@\\s&<>]+@[^@\\s&<>]+|server=[^\\s&;]+)(&(?!$)|$)"
                    + "(address=[^@\\s&<>]+@[^@\\s&<>]+|server=[^\\s&;]+)?");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Optional<Integer> port(String name) {
        return text(name).map(value -> {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
                throw StartRefused.badSetting(name + " must be a port from 1 to 65535, not '" + value + "'.");
            }
            return Integer.valueOf(value);
        });
    }

    Optional<Path> folder(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw StartRefused.badSetting(name + " is no path of a folder.");
            }
        });
    }

    Optional<String> emailAddress(String name) {
        return text(name).map(String::strip).map(value -> {
            if (value.length() > LONGEST_EMAIL || !EMAIL.matcher(value).matches()) {
                throw StartRefused.badSetting(name + " must be an e-mail address, not '" + value + "'.");
            }
            return value;
        });
    }

    Optional<String> name(String name) {
        return text(name).map(String::strip).map(value -> {
            if (value.length() > LONGEST_NAME) {
                throw StartRefused.badSetting(name + " must have at most " + LONGEST_NAME + " characters.");
            }
            return value;
        });
    }

    Optional<URI> url(String name, String example, List<String> schemes) {
        return text(name).map(value -> addressed(name, value, example, schemes, query -> false));
    }

    /** The address of a mail server, which may say from whom the mail is. */
    Optional<URI> sender(String name, String example, List<String> schemes) {
        return text(name)
                .map(value -> addressed(
                        name,
                        value,
                        example,
                        schemes,
                        query -> SENDER.matcher(query).matches()));
    }

    /**
     * The address of a folder on a mail server, which may say where people write to, and which server checks senders.
     */
    Optional<URI> mailbox(String name, String example, List<String> schemes) {
        return text(name).map(value -> {
            URI url = onServer(name, value, example, schemes);
            if (url.getRawQuery() != null && !MAILBOX.matcher(url.getQuery()).matches()) {
                throw mustLookLike(name, example);
            }
            return url;
        });
    }

    private static URI addressed(
            String name, String value, String example, List<String> schemes, Predicate<String> queryAllowed) {
        URI url = onServer(name, value, example, schemes);
        if (!url.getRawPath().replace("/", "").isEmpty()
                || (url.getRawQuery() != null && !queryAllowed.test(url.getQuery()))) {
            throw mustLookLike(name, example);
        }
        return url;
    }

    private static URI onServer(String name, String value, String example, List<String> schemes) {
        URI url = parsed(value.strip());
        if (url == null
                || url.getHost() == null
                || !schemes.contains(url.getScheme().toLowerCase(Locale.ROOT))
                || url.getRawFragment() != null) {
            throw mustLookLike(name, example);
        }
        return url;
    }

    private static StartRefused mustLookLike(String name, String example) {
        return StartRefused.badSetting(name + " must look like " + example + ".");
    }

    Optional<DatabaseAddress> database(String name) {
        return text(name).map(value -> DatabaseAddress.parse(name, value.strip()));
    }

    List<String> networks(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                .filter(block -> !block.isEmpty())
                .map(block -> Network.parse(name, block))
                .toList();
    }

    private static @Nullable URI parsed(String value) {
        try {
            URI url = new URI(value);
            return url.isAbsolute() ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
