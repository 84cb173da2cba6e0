package io.baton.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a mail apart: its headers, and what it says, as text and as HTML. Attachments are left alone, and so are mails
 * inside of it. What is broken is read as far as it goes.
 */
@Component
class ReceivedMailReader {

    private static final int LONGEST_TEXT = 500_000;
    private static final int DEEPEST = 12;

    /** @throws MessagingException when it is no mail at all */
    ReceivedMail read(MimeMessage message) throws MessagingException, IOException {
        Said said = new Said();
        said.walk(message, 0);
        return new ReceivedMail(
                headers(message), senders(message), subject(message), said.contentTypes, said.text, said.html);
    }

    /** Its headers alone. */
    ReceivedMail readHead(MimeMessage message) throws MessagingException {
        String type = message.getContentType();
        return new ReceivedMail(
                headers(message),
                senders(message),
                subject(message),
                type == null ? Set.of() : Set.of(type.toLowerCase(Locale.ROOT)),
                null,
                null);
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(MimeUtility.unfold(header.getValue()));
        }
        return headers;
    }

    /** What cannot be read as an address is no sender. */
    private static List<String> senders(MimeMessage message) throws MessagingException {
        String[] from = message.getHeader("From");
        if (from == null) {
            return List.of();
        }
        try {
            List<String> senders = new ArrayList<>();
            for (String header : from) {
                Stream.of(InternetAddress.parseHeader(header, true))
                        .map(InternetAddress::getAddress)
                        .forEach(senders::add);
            }
            return senders;
        } catch (AddressException e) {
            return List.of();
        }
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String raw = message.getHeader("Subject", null);
        return raw == null ? "" : words(raw);
    }

    /** What a header says: without its folds, and whatever was put into encoded words. */
    static String words(String raw) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }

    /** What was said so far: of alternatives both, of several texts the first with words. */
    private static final class Said {

        private final Set<String> contentTypes = new LinkedHashSet<>();
        private @Nullable String text;
        private @Nullable String html;

        private void walk(Part part, int depth) throws MessagingException, IOException {
            String written = part.getContentType() == null ? "text/plain" : part.getContentType();
            contentTypes.add(written.toLowerCase(Locale.ROOT));
            if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return;
            }
            if (part.isMimeType("multipart/*")) {
                walkParts(part, depth);
            } else if (part.isMimeType("text/html")) {
                html = firstWithWords(html, part);
            } else if (part.isMimeType("text/plain")) {
                text = firstWithWords(text, part);
            }
        }

        private void walkParts(Part part, int depth) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart each = parts.getBodyPart(i);
                    walk(each, depth + 1);
                }
            }
        }

        private static @Nullable String firstWithWords(@Nullable String before, Part part)
                throws MessagingException, IOException {
            return before == null || before.isBlank() ? words(part) : before;
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        @Nullable ContentType type = contentType(part);
        String text = TextBytes.decode(bytes(part), type == null ? null : type.getParameter("charset"));
        boolean flowed = type != null && "flowed".equalsIgnoreCase(type.getParameter("format"));
        return flowed && type != null
                ? FlowedText.unfold(text, "yes".equalsIgnoreCase(type.getParameter("delsp")))
                : text;
    }

    private static @Nullable ContentType contentType(Part part) throws MessagingException {
        try {
            return part.getContentType() == null ? null : new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
    }

    /** As far as they can be decoded. */
    private static byte[] bytes(Part part) throws MessagingException, IOException {
        byte[] bytes = new byte[LONGEST_TEXT];
        int length = 0;
        try (InputStream in = part.getInputStream()) {
            int read = in.read(bytes, 0, LONGEST_TEXT);
            while (read > 0) {
                length += read;
                read = in.read(bytes, length, LONGEST_TEXT - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
