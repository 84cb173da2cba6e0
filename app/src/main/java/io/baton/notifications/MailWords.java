package io.baton.notifications;

import io.baton.launch.Settings;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of letters: texts, times and addresses of pages. */
@Component
class MailWords {

    private final MessageSource messages;
    private final URI publicUrl;

    MailWords(MessageSource messages, Settings settings) {
        this.messages = messages;
        this.publicUrl = settings.publicUrl();
    }

    String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The address of a page, to stand in a mail. */
    String address(String path) {
        return publicUrl + path;
    }

    /** The Message-ID of all attempts at a mail. */
    String messageId(DueMail mail) {
        return messageId(mail.id(), mail.replyKey());
    }

    String messageId(UUID mailId, @Nullable String replyKey) {
        return MessageIds.write(mailId, replyKey, publicUrl.getHost());
    }

    /** A moment as somebody says it; plain English means British formats here. */
    static String said(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(at.atZone(zone));
    }
}
