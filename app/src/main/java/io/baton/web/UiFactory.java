package io.baton.web;

import io.baton.access.ActingUser;
import io.baton.http.AskedPath;
import io.baton.http.Caller;
import io.baton.http.Callers;
import io.baton.notifications.Alerts;
import io.baton.platform.Reads;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Ui} of a request. */
@Component
class UiFactory {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Sent by htmx when it wants the page whole, to take several parts out of it. */
    private static final String WHOLE_PAGE = "X-Baton-Whole-Page";

    private final Texts texts;
    private final Icons icons;
    private final Clock clock;
    private final Callers callers;
    private final Notices notices;
    private final Reads reads;
    private final List<NavigationSource> sources;
    private final Alerts alerts;
    private final String assetVersion;

    UiFactory(
            Texts texts,
            Icons icons,
            Clock clock,
            Callers callers,
            Notices notices,
            Reads reads,
            List<NavigationSource> sources,
            Alerts alerts,
            ObjectProvider<BuildProperties> build) {
        this.texts = texts;
        this.icons = icons;
        this.clock = clock;
        this.callers = callers;
        this.notices = notices;
        this.reads = reads;
        this.sources = sources;
        this.alerts = alerts;
        // Files may change with every start of a build without a stamp, so the start is their version then.
        this.assetVersion = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getTime)
                .map(time -> Long.toString(time.getEpochSecond(), Character.MAX_RADIX))
                .orElseGet(() -> Long.toString(clock.millis(), Character.MAX_RADIX));
    }

    /**
     * @param language in which the page speaks, or null for the reader's
     * @param zone in which it tells times, or null for the reader's
     */
    Ui of(HttpServletRequest request, @Nullable Locale language, @Nullable ZoneId zone) {
        boolean form = AskedPath.isWithoutSession(request);
        ActingUser user = form ? null : callers.find(request).map(Caller::user).orElse(null);
        boolean fragment = request.getHeader("HX-Request") != null && request.getHeader(WHOLE_PAGE) == null;
        // Asking for a token begins a session.
        CsrfToken csrf = form ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Locale readers = user == null ? languageOf(request) : user.locale();
        Ui.Request facts = new Ui.Request(
                user,
                language == null ? readers : language,
                zone != null ? zone : user == null ? ZoneId.of("UTC") : user.zone(),
                request.getRequestURI(),
                request.getQueryString(),
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getHeaderName(),
                csrf == null ? "" : csrf.getToken(),
                assetVersion,
                fragment,
                fragment ? null : notices.take(request));
        Frame frame = fragment || user == null ? Frame.NONE : frame(user, request.getRequestURI());
        return new Ui(texts, icons, clock, facts, frame.navigation(), frame.bell());
    }

    /** What stands around the page. */
    private record Frame(List<NavigationItem> navigation, Bell bell) {

        static final Frame NONE = new Frame(List.of(), new Bell(0));
    }

    private Frame frame(ActingUser user, String path) {
        return reads.inSnapshot(
                user.organisationId(), () -> new Frame(navigation(user, path), new Bell(alerts.countUnopened(user))));
    }

    private List<NavigationItem> navigation(ActingUser user, String path) {
        List<NavigationSource.Entry> entries = sources.stream()
                .flatMap(source -> source.entriesFor(user).stream())
                .sorted(Comparator.comparingInt(NavigationSource.Entry::position))
                .toList();
        // The nearest is the current one: a page of imports stands below the leads, and has an entry of its own.
        String current = entries.stream()
                .map(NavigationSource.Entry::path)
                .filter(entryPath -> isWithin(path, entryPath))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return entries.stream()
                .map(entry -> new NavigationItem(
                        entry.key(),
                        entry.path(),
                        entry.icon(),
                        entry.path().equals(current),
                        entry.waiting(),
                        entry.position() >= NavigationSource.SETTINGS))
                .toList();
    }

    private static boolean isWithin(String path, String entryPath) {
        return path.equals(entryPath) || path.startsWith(entryPath + "/");
    }

    private static Locale languageOf(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        Locale found = header == null
                ? null
                : Locale.lookup(Locale.LanguageRange.parse(request.getLocale().toLanguageTag()), LANGUAGES);
        return found == null ? Locale.ENGLISH : found;
    }
}
