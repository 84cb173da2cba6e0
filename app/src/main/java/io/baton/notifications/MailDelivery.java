package io.baton.notifications;

import io.baton.platform.Jobs;
import io.baton.platform.Reads;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail after the other: claimed in one transaction, sent in none, marked in another. A server
 * killed in between leaves a mail that is sent again when its claim ends, under the same Message-ID.
 */
@Component
class MailDelivery implements RecurringJob {

    /** Its name in the table of wake-ups. */
    static final String NAME = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    /** Longer than sending one can take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final MailServer server;
    private final LetterWriter writer;
    private final OutgoingMailTable table;
    private final MailSenders senders;
    private final Reads reads;
    private final Jobs jobs;

    MailDelivery(
            MailServer server,
            LetterWriter writer,
            OutgoingMailTable table,
            MailSenders senders,
            Reads reads,
            Jobs jobs) {
        this.server = server;
        this.writer = writer;
        this.table = table;
        this.senders = senders;
        this.reads = reads;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Without a mail server everything waits. With one that is not there, one mail a run finds that out. */
    @Override
    public void run() {
        Optional<SmtpAddress> address = server.address();
        boolean goOn = address.isPresent();
        while (goOn && !Thread.currentThread().isInterrupted()) {
            Optional<DueMail> due = jobs.acrossOrganisations(() -> table.claim(LEASE));
            goOn = due.isPresent() && deliver(due.get(), address.orElseThrow());
        }
    }

    /** Answers whether the next mail may fare better. */
    private boolean deliver(DueMail mail, SmtpAddress address) {
        Optional<Letter> letter;
        try {
            letter = writer.write(mail);
        } catch (RuntimeException e) {
            // Only this mail's: others may well be written.
            LOG.error("mail {} could not be written", mail.id(), e);
            putOff(mail, MailProblem.of(MailProblem.NOT_WRITTEN));
            return true;
        }
        if (letter.isEmpty()) {
            giveUp(mail, MailProblem.of(MailProblem.NO_LONGER_NEEDED));
            return true;
        }
        return send(mail, letter.get(), address);
    }

    private boolean send(DueMail mail, Letter letter, SmtpAddress address) {
        Optional<MailSender> sender =
                reads.inSnapshot(mail.organisationId(), () -> senders.find(mail.organisationId()));
        Optional<MailProblem> problem = server.send(letter, address, sender);
        problem.ifPresentOrElse(
                found -> putOff(mail, found), () -> mark(() -> table.markSent(mail, letter.recipient())));
        return problem.filter(MailProblem::isOfTheServer).isEmpty();
    }

    private void putOff(DueMail mail, MailProblem problem) {
        LOG.info("mail {} was not sent at attempt {}: {}", mail.id(), mail.attempts(), problem.write());
        Patience.after(mail.attempts())
                .ifPresentOrElse(
                        wait -> mark(() -> table.markWaiting(mail, problem, wait)), () -> giveUp(mail, problem));
    }

    private void giveUp(DueMail mail, MailProblem problem) {
        mark(() -> table.markFailed(mail, problem));
    }

    private void mark(Runnable change) {
        jobs.acrossOrganisations(() -> {
            change.run();
            return true;
        });
    }
}
