package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a Message-ID says is found again in the headers of a reply. */
class MessageIdsTest {

    private static final String KEY = "00112233445566778899aabbccddeeff";

    private final UUID mail = UUID.randomUUID();
    private final String written = MessageIds.write(mail, KEY, "leads.example.com");

    @Test
    void whatWasWrittenIsRead() {
        assertThat(written).isEqualTo("<" + mail + "." + KEY + "@leads.example.com>");
        assertThat(MessageIds.read(written)).contains(new MessageIds.Answerable(mail, KEY));
    }

    @Test
    void amongReferencesTheLastOfOursCounts() {
        String earlier = MessageIds.write(UUID.randomUUID(), KEY, "leads.example.com");

        assertThat(MessageIds.read("<a@b> " + earlier + "\r\n\t" + written + " <CAF=x@mail.example.org>"))
                .contains(new MessageIds.Answerable(mail, KEY));
    }

    @Test
    void whatAsksForNoAnswerOrIsNotOursIsNotRead() {
        assertThat(MessageIds.read(MessageIds.write(mail, null, "leads.example.com")))
                .isEmpty();
        assertThat(MessageIds.read("")).isEmpty();
        assertThat(MessageIds.read("<" + mail + ".short@leads.example.com>")).isEmpty();
        assertThat(MessageIds.read(mail + "." + KEY)).isEmpty();
    }
}
