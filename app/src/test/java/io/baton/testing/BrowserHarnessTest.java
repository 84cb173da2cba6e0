package io.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The browser harness notices what it is there to notice. */
@BrowserTest
class BrowserHarnessTest {

    private static final String UNLABELLED =
            "<!doctype html><html lang=en><title>t</title><main><h1>t</h1><input type=text></main>";

    @Test
    void axeFindsAnUnlabelledField(Browser browser) {
        Window window = browser.window();
        window.page().setContent(UNLABELLED);
        assertThatThrownBy(window::axe).hasMessageContaining("label").hasMessageContaining("<input type=\"text\">");
    }

    @Test
    void axeIsContentWithALabelledField(Browser browser) {
        Window window = browser.window();
        window.page().setContent(UNLABELLED.replace("<input type=text>", "<label>Name <input type=text></label>"));
        window.axe().screenshot("labelled");
        assertThat(Path.of("target/screenshots/BrowserHarnessTest/labelled.png"))
                .satisfies(path -> assertThat(Files.size(path)).isPositive());
    }

    @Test
    void reportsOfTheContentPolicyAreCollected(Browser browser) {
        Window window = browser.window().expectingReport("inline");
        window.page()
                .route(
                        "**/probe",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setHeaders(Map.of("Content-Security-Policy", "script-src 'self'"))
                                .setBody("<!doctype html><html lang=en><script>window.x = 1</script>")));
        window.open("/probe");
        Await.await("the report", () -> {
            window.page().title();
            assertThat(window.reported()).anyMatch(problem -> problem.startsWith("content policy: script-src"));
        });
    }

    @Test
    void consoleErrorsAndScriptErrorsAreCollected(Browser browser) {
        Window window = browser.window().expectingReport("broken");
        window.page()
                .evaluate("() => { console.error('broken one'); setTimeout(() => { throw Error('broken two') }) }");
        Await.await("both", () -> {
            window.page().title();
            assertThat(window.reported())
                    .anyMatch(problem -> problem.startsWith("console: broken one"))
                    .anyMatch(problem -> problem.startsWith("script: ") && problem.contains("broken two"));
        });
        assertThat(window.problems()).isEmpty();
    }
}
