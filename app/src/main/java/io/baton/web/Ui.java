package io.baton.web;

import gg.jte.Content;
import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.Ids;
import io.baton.platform.NetworkAddress;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets beside its view: texts, times and icons for this user, the request's tokens, the navigation.
 */
public final class Ui {

    private final Texts texts;
    private final Icons icons;
    private final Moments moments;
    private final Request request;
    private final List<NavigationItem> navigation;
    private final Bell bell;
    private final NumberFormat wholeNumbers;

    /**
     * What this request brought.
     *
     * @param user who is signed in, or null
     * @param fragment true when htmx asked: the answer goes into a page that is there
     * @param notice the key of a message to show once, or null
     */
    record Request(
            @Nullable ActingUser user,
            Locale locale,
            ZoneId zone,
            String path,
            @Nullable String query,
            String csrfParameter,
            String csrfHeader,
            String csrfToken,
            String assetVersion,
            boolean fragment,
            @Nullable Notice notice) {}

    Ui(Texts texts, Icons icons, Clock clock, Request request, List<NavigationItem> navigation, Bell bell) {
        this.texts = texts;
        this.icons = icons;
        this.moments = new Moments(texts, clock, request.locale(), request.zone());
        this.request = request;
        this.navigation = navigation;
        this.bell = bell;
        this.wholeNumbers = NumberFormat.getIntegerInstance(request.locale());
    }

    /** The text of a key. */
    public String t(String key, Object... arguments) {
        return texts.get(request.locale(), key, arguments);
    }

    /** The text of {@code prefix.CODE}, or of {@code prefix.other} where the code has none. */
    public String code(String prefix, String code, Object... arguments) {
        return texts.getOr(request.locale(), prefix + "." + code, prefix + ".other", arguments);
    }

    /** The text of a constant: {@code RIGHT.LEAD_ASSIGN} for that constant of enum Right. */
    public String name(Enum<?> constant) {
        return t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** An icon of Tabler's outline set, by its name there. */
    public Content icon(String name) {
        return output -> output.writeContent(icons.svg(name));
    }

    public Locale locale() {
        return request.locale();
    }

    public ZoneId zone() {
        return request.zone();
    }

    public String exact(Instant instant) {
        return moments.exact(instant);
    }

    public String compact(Instant instant) {
        return moments.compact(instant);
    }

    public String relative(Instant instant) {
        return moments.relative(instant);
    }

    public String date(LocalDate date) {
        return moments.date(date);
    }

    /** A day of the week, in full. */
    public String day(DayOfWeek day) {
        return moments.day(day, TextStyle.FULL_STANDALONE);
    }

    /** A day of the week in a few letters. */
    public String dayShort(DayOfWeek day) {
        return moments.day(day, TextStyle.SHORT_STANDALONE);
    }

    /**
     * A time of the day.
     *
     * @param minute since midnight; 1440 is the midnight at its end
     */
    public String clock(int minute) {
        return moments.clock(minute);
    }

    /** A number as the user's language writes it, with all of its places. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A whole number as the user's language writes it. */
    public String number(long number) {
        return wholeNumbers.format(number);
    }

    /** A share as the user's language writes it in percent, with one place. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** An amount as the user's language writes it: whole, or with all the places it has. */
    public String amount(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(whole ? 0 : amount.scale());
        format.setMaximumFractionDigits(whole ? 0 : amount.scale());
        return format.format(amount);
    }

    /** A network address as people read it: that of the machine itself is said in words. */
    public String address(String address) {
        return NetworkAddress.isThisMachine(address) ? t("access.thisMachine") : address;
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return request.user() != null;
    }

    /** Who is signed in; only for pages behind sign-in. */
    public ActingUser user() {
        ActingUser user = request.user();
        if (user == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return user;
    }

    public boolean may(Right right) {
        return request.user() != null && request.user().may(right);
    }

    /** The first letters of the user's names. */
    public String initials(String name) {
        return Initials.of(name);
    }

    public List<NavigationItem> navigation() {
        return navigation;
    }

    public Bell bell() {
        return bell;
    }

    /** Whether there are entries that stand apart at the end. */
    public boolean hasSettings() {
        return navigation.stream().anyMatch(NavigationItem::settings);
    }

    /** The language tag with which the browser writes numbers and times, such as en-GB. */
    public String regionalTag() {
        return moments.regional().toLanguageTag();
    }

    /** The path of this request, without its query. */
    public String path() {
        return request.path();
    }

    /** The path of this request with its query: what shows this page again. */
    public String place() {
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }

    public boolean fragment() {
        return request.fragment();
    }

    public @Nullable Notice notice() {
        return request.notice();
    }

    /** Where a file of ours is served, with a version that changes when it does. */
    public String asset(String path) {
        return VersionedFiles.path(request.assetVersion(), path);
    }

    public String csrfToken() {
        return request.csrfToken();
    }

    public String csrfHeader() {
        return request.csrfHeader();
    }

    /** The hidden field every form that posts must carry. */
    public Content csrfField() {
        return hidden(request.csrfParameter(), request.csrfToken());
    }

    /** The hidden field that makes sending the same form twice one write. */
    public Content nonceField() {
        return hidden("nonce", Ids.next().toString());
    }

    private static Content hidden(String name, String value) {
        return output -> {
            output.writeContent("<input type=\"hidden\" name=\"" + name + "\" value=\"");
            output.writeContent(value);
            output.writeContent("\">");
        };
    }
}
