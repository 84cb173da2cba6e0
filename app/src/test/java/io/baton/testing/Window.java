package io.baton.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One browser window with its own cookies. */
public final class Window {

    private static final double LONGEST_WAIT_MILLIS = 15_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Window(BrowserContext context, String folder) {
        this.context = context;
        this.folder = SCREENSHOTS.resolve(folder);
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        context.exposeBinding("batonPolicyReport", (source, arguments) -> {
            problems.add("content policy: " + arguments[0]);
            return null;
        });
        context.addInitScript("document.addEventListener('securitypolicyviolation', event => window.batonPolicyReport("
                + "`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));");
        this.page = context.newPage();
        listen();
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
    }

    /** Playwright's own page, for clicking, typing and looking. */
    public Page page() {
        return page;
    }

    /** In as this person, and past the message of new leads where there is one. */
    public Window signIn(Person person) {
        open("/sign-in");
        page.locator("#email").fill(person.email());
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("form .btn-primary").click();
        page.waitForURL(url -> !URI.create(url).getPath().equals("/sign-in"));
        if (URI.create(page.url()).getPath().equals("/sign-in/new-leads")) {
            page.locator(".b-welcome .btn:not(.btn-primary)").click();
            page.waitForURL(url -> !URI.create(url).getPath().startsWith("/sign-in"));
        }
        return this;
    }

    /** Opens a path of the server. */
    public Window open(String path) {
        page.navigate(path);
        return this;
    }

    /** Says that the browser will rightly complain, for example of a refused request. */
    public Window expectingReport(String pattern) {
        expected.add(Pattern.compile(pattern));
        return this;
    }

    /** Fails on anything axe finds in what is shown now. */
    public Window axe() {
        Axe.check(page);
        return this;
    }

    /** Keeps a picture of the whole page under target/screenshots. */
    public Window screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        return this;
    }

    /** Everything the browser reported so far, expected or not. */
    List<String> reported() {
        return List.copyOf(problems);
    }

    /** What it reported and nobody expected. */
    List<String> problems() {
        return problems.stream()
                .filter(problem -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(problem).find()))
                .toList();
    }

    void close() {
        context.close();
    }
}
