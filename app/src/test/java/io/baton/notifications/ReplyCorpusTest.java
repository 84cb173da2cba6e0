package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Replies as common mail programs write them, machines, bounces and forgeries: one file each, with what must come of it
 * in {@code expected.txt}. Whoever meets a mail that is read wrongly adds it there, with invented people.
 */
class ReplyCorpusTest {

    private static final Path REPLIES = Path.of("src/test/resources/io/baton/notifications/replies");
    private static final String SENT_TO = "ann.leeming@example.org";
    private static final String ANSWERED =
            "<01940b7e-5c1a-7d3e-9f00-4a6b8c2d1e0f.5f0c92d1b7e84a63a0d94c1e77b25f38@leads.example.com>";

    @Test
    void everyReplyIsReadAsExpected() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(REPLIES.resolve("expected.txt"))) {
            String[] parts = line.split(" ", 2);
            expected.put(parts[0], parts[1]);
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(REPLIES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                found.put(file.getFileName().toString(), result(file));
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(100);
        Map<String, String> wrong = new TreeMap<>();
        found.forEach((file, result) -> {
            if (!result.equals(expected.get(file))) {
                wrong.put(file, result + ", not " + expected.get(file));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    /** Whatever becomes of a mail on its way, it is at worst not understood. */
    @Test
    void aMailCutOffAnywhereDoesNotActOtherwise() throws Exception {
        Map<String, String> wrong = new HashMap<>();
        for (String name : List.of("001-gmail-web-en.eml", "010-outlook-desktop-en.eml", "025-iphone-en.eml")) {
            byte[] whole = Files.readAllBytes(REPLIES.resolve(name));
            for (int length = 0; length < whole.length; length += 7) {
                String result = result(new java.io.ByteArrayInputStream(whole, 0, length));
                if (result.startsWith("REJECT")) {
                    wrong.put(name + " at " + length, result);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String result(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return result(in);
        }
    }

    private static String result(InputStream in) throws IOException {
        try {
            ReceivedMail mail = new ReceivedMailReader().read(new MimeMessage(null, in));
            return answersOurs(mail) ? named(ReplyVerdict.of(mail, SENT_TO, null)) : "UNKNOWN";
        } catch (MessagingException e) {
            return "UNREADABLE";
        }
    }

    private static boolean answersOurs(ReceivedMail mail) {
        return Stream.concat(mail.all("in-reply-to").stream(), mail.all("references").stream())
                .anyMatch(ids -> ids.contains(ANSWERED));
    }

    private static String named(ReplyVerdict verdict) {
        return switch (verdict) {
            case ReplyVerdict.Automatic automatic -> "AUTOMATIC";
            case ReplyVerdict.NotTrusted notTrusted -> "FORGED";
            case ReplyVerdict.Decided decided ->
                switch (decided.decision()) {
                    case ReplyDecision.Accept accept -> "ACCEPT";
                    case ReplyDecision.Reject reject -> ("REJECT " + reject.reason()).strip();
                    case ReplyDecision.Unclear unclear -> "UNCLEAR";
                };
        };
    }
}
