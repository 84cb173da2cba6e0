package io.baton.testing;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows of one test. Each is a person's own: windows share no cookies. */
public final class Browser {

    private final com.microsoft.playwright.Browser chromium;
    private final URI server;
    private final String folder;
    private final List<Window> windows = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, URI server, String folder) {
        this.chromium = chromium;
        this.server = server;
        this.folder = folder;
    }

    /** A window as on a desk. */
    public Window window() {
        return window(1280, 900, false, true);
    }

    /** A window as on a phone, with touch. */
    public Window phone() {
        return window(390, 844, true, true);
    }

    /** A window as on a phone, in which nothing of a page's scripts runs. */
    public Window phoneWithoutScripts() {
        return window(390, 844, true, false);
    }

    private Window window(int width, int height, boolean phone, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setViewportSize(width, height));
        Window window = new Window(context, folder);
        windows.add(window);
        return window;
    }

    /** Closes all windows, after a picture of each where the test failed; fails on what they reported. */
    void close(@Nullable String failedTest) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            if (failedTest != null) {
                windows.get(i).screenshot("failed-" + failedTest.replaceAll("\\W+", "-") + i);
            }
            problems.addAll(windows.get(i).problems());
            windows.get(i).close();
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("The browser reported:\n" + String.join("\n", problems));
        }
    }
}
