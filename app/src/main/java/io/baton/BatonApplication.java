package io.baton;

import io.baton.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts Baton. */
// Users are ours: Spring's own, with a password in the log, is left out.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BatonApplication {

    public static void main(String[] args) {
        Launcher.run(BatonApplication.class, args);
    }
}
