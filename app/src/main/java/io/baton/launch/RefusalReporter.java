package io.baton.launch;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Finds the refusal in what Spring throws, and keeps Spring from logging it with a stack trace: the launcher says it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return refusalIn(failure).isPresent();
    }

    static Optional<StartRefused> refusalIn(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(RefusalReporter::asRefusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<StartRefused> asRefusal(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.of(refused);
            // What refuses within the application cannot know this package: it says its sentence with an exit code.
            case ExitCodeGenerator refused
            when refused.getExitCode() == StartRefused.BAD_SETTING ->
                Optional.of(StartRefused.badSetting(String.valueOf(cause.getMessage())));
            // Somebody took it since we looked.
            case PortInUseException taken ->
                Optional.of(
                        StartRefused.because("Port " + taken.getPort() + " is taken; choose another with BATON_PORT."));
            default -> Optional.empty();
        };
    }
}
