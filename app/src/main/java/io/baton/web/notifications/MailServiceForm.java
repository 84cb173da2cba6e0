package io.baton.web.notifications;

import io.baton.notifications.MailServiceView;
import io.baton.notifications.SetMailService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed about the mail service; nothing of it may be there. The password is never shown again. */
public record MailServiceForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String encryption,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable Boolean anySender) {

    static final String TLS = "tls";
    static final String STARTTLS = "starttls";

    static final MailServiceForm BLANK = new MailServiceForm("", "587", STARTTLS, "", "", "", false);

    static MailServiceForm of(MailServiceView service) {
        return new MailServiceForm(
                service.host(),
                String.valueOf(service.port()),
                service.encrypted() ? TLS : STARTTLS,
                Objects.requireNonNullElse(service.user(), ""),
                "",
                service.from(),
                service.anySender());
    }

    SetMailService command() {
        return new SetMailService(
                text(host),
                text(port).matches("\\d{1,5}") ? Integer.parseInt(text(port)) : 0,
                TLS.equals(encryption),
                user,
                password,
                text(from),
                Boolean.TRUE.equals(anySender));
    }

    /** As it stands in the field, also where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "MailServiceForm[" + host + "]";
    }
}
