package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.NotPermittedException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: how mail leaves this installation, for whoever operates it. */
@Component
public class MailService {

    private final MailServer server;
    private final ActingUsers users;
    private final MailWords words;

    MailService(MailServer server, ActingUsers users, MailWords words) {
        this.server = server;
        this.users = users;
        this.words = words;
    }

    /** How mail leaves; empty where none does. */
    public Optional<MailServiceView> find() {
        return server.address()
                .map(address -> new MailServiceView(
                        server.isSetByEnvironment(),
                        address.host(),
                        address.port(),
                        address.encrypted(),
                        address.user(),
                        address.from(),
                        address.anySender()));
    }

    /**
     * Sends the operator a mail, now and past the outbox. Empty when the server took it, else what it said. Not inside
     * an open transaction: it takes as long as the server does.
     */
    public Optional<MailProblem> test(ActingUser operator) {
        Optional<SmtpAddress> address = server.address();
        if (address.isEmpty()) {
            return Optional.of(MailProblem.of(MailProblem.NO_SERVICE));
        }
        Locale locale = operator.locale();
        LetterBody body = new LetterBody()
                .paragraph(words.text(locale, "notifications.mail.greeting", operator.name()))
                .paragraph(words.text(locale, "notifications.mail.test.about"));
        UUID id = Ids.next();
        return server.send(
                new Letter(
                        id,
                        words.messageId(id, null),
                        operator.email(),
                        null,
                        words.text(locale, "notifications.mail.test.subject"),
                        body.text(),
                        body.html(locale),
                        null),
                address.get(),
                Optional.empty());
    }

    /** Throws where the actor does not operate the installation. */
    void requireOperator(Actor actor) {
        if (!users.get(actor).operator()) {
            throw new NotPermittedException("only the installation's operator says how mail leaves");
        }
    }
}
