package io.baton.access;

import io.baton.platform.Channel;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.io.Serial;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an empty database, makes the first organisation from the environment, for those who have no browser at hand. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetUpAtStart implements ApplicationRunner {

    /** The start ends here, nothing was made: said in a sentence, with the exit code of a bad setting. */
    private static final class Refused extends RuntimeException implements ExitCodeGenerator {

        @Serial
        private static final long serialVersionUID = 1L;

        private Refused(String sentence) {
            super(sentence);
        }

        @Override
        public int getExitCode() {
            return 2;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SetUpAtStart.class);
    private static final String DEFAULT_NAME = "Baton";
    private static final Map<String, String> VARIABLES = Map.of(
            "name", "BATON_ORGANISATION", "adminEmail", "BATON_ADMIN_EMAIL", "adminPassword", "BATON_ADMIN_PASSWORD");

    private final AccessSettings settings;
    private final Organisations organisations;
    private final SetUp setUp;

    SetUpAtStart(AccessSettings settings, Organisations organisations, SetUp setUp) {
        this.settings = settings;
        this.organisations = organisations;
        this.setUp = setUp;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String email = settings.adminEmail();
        if (email == null || email.isBlank() || organisations.isSetUp()) {
            return;
        }
        String name = settings.organisation() == null || settings.organisation().isBlank()
                ? DEFAULT_NAME
                : settings.organisation();
        try {
            SetUpOutcome outcome = setUp.first(request(name, email), Channel.SYSTEM, null);
            if (outcome instanceof SetUpOutcome.SetUp) {
                LOG.info("made the organisation {} with the administrator {}", name, email);
            }
        } catch (InvalidInputException e) {
            throw new Refused(sentence(e));
        }
    }

    private SetUp.Request request(String name, String email) {
        return new SetUp.Request(
                name, nameOf(email), email, settings.adminPassword(), null, NewOrganisation.DEFAULT_COUNTRY, "en");
    }

    /** The environment tells no name: what stands before the @ is one until the profile says better. */
    private static String nameOf(String email) {
        int at = email.indexOf('@');
        return at > 0 ? email.substring(0, at) : email;
    }

    private static String sentence(InvalidInputException e) {
        return e.problems().stream().map(SetUpAtStart::sentence).distinct().collect(Collectors.joining("; ", "", "."));
    }

    private static String sentence(FieldProblem problem) {
        return VARIABLES.getOrDefault(problem.field(), "BATON_ADMIN_EMAIL") + " " + problem.message();
    }
}
