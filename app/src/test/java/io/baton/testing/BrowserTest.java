package io.baton.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link BatonTest} in a real browser: methods (or the constructor) take a {@link Browser}. Any content-policy
 * report, script error or console error fails the test. Skipped with one clear line where there is no Chromium; with
 * {@code BATON_REQUIRE_BROWSER=true} that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@BatonTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
