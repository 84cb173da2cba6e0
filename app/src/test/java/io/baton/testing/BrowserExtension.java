package io.baton.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test method windows of its own in the one browser, and judges what they reported. */
final class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final AtomicBoolean ANNOUNCED = new AtomicBoolean();
    private static final String ABSENT =
            "No Chromium at /usr/bin/chromium (nor at BATON_CHROMIUM): browser tests are SKIPPED.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.place().isPresent() || isRequired()) {
            return ConditionEvaluationResult.enabled("runs, or fails for want of a browser");
        }
        if (ANNOUNCED.compareAndSet(false, true)) {
            System.err.println(ABSENT);
        }
        return ConditionEvaluationResult.disabled(ABSENT);
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("BATON_REQUIRE_BROWSER"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browserOf(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).remove(Browser.class, Browser.class);
        if (browser != null) {
            boolean failed = context.getExecutionException().isPresent();
            browser.close(failed ? context.getDisplayName() : null);
        }
    }

    private static Browser browserOf(ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        String folder = context.getRequiredTestClass().getSimpleName();
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        Browser.class,
                        key -> new Browser(chromium.browser(), Baton.current().address(), folder),
                        Browser.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browserOf(context);
    }
}
