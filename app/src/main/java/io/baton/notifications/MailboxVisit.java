package io.baton.notifications;

import io.baton.platform.BusyException;
import io.baton.platform.Jobs;
import io.baton.platform.RepeatInProgressException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads what is new in the mailbox, oldest first. How far it came is kept with the mailbox's own numbers, so that
 * flags, which anybody may change, decide nothing. A message is marked as read once it is done with; what is no reply
 * to us is counted, and left as it is.
 */
@Component
class MailboxVisit {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxVisit.class);

    /** Headers and what was written stand in front; attachments need not be fetched. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int STRETCH = 100;
    private static final int MOST_ATTEMPTS = 5;

    /** Whether a message is done with. */
    private enum Handled {
        NOW,
        /** By another server, or under another number of the mailbox. */
        BEFORE,
        LATER,
        NOT_OURS
    }

    private final ReceivedMailReader reader;
    private final ReplyDesk desk;
    private final OutgoingMailTable outgoing;
    private final MailboxTable mailboxes;
    private final Jobs jobs;
    private final ReplyMailbox mailbox;
    private final Map<Long, Integer> failures = new HashMap<>();

    MailboxVisit(
            ReceivedMailReader reader,
            ReplyDesk desk,
            OutgoingMailTable outgoing,
            MailboxTable mailboxes,
            Jobs jobs,
            ReplyMailbox mailbox) {
        this.reader = reader;
        this.desk = desk;
        this.outgoing = outgoing;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.mailbox = mailbox;
    }

    /** @return whether all was done with; false where it must be come back to soon */
    synchronized boolean read(ImapAddress imap, IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long until = jobs.acrossOrganisations(() -> mailboxes.readUntil(imap.name(), validity));
        boolean all = true;
        List<IMAPMessage> messages = newerThan(folder, until);
        for (int from = 0; all && from < messages.size(); from += STRETCH) {
            List<IMAPMessage> stretch = messages.subList(from, Math.min(messages.size(), from + STRETCH));
            fetchHeads(folder, stretch);
            for (IMAPMessage message : stretch) {
                all = all && take(imap, folder, validity, message);
            }
        }
        mark(() -> mailboxes.markRead(imap.name()));
        return all;
    }

    private static List<IMAPMessage> newerThan(IMAPFolder folder, long until) throws MessagingException {
        List<IMAPMessage> newer = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(until + 1, UIDFolder.LASTUID)) {
            // Asked beyond the end, a server answers the last one.
            if (message instanceof IMAPMessage one && folder.getUID(one) > until) {
                newer.add(one);
            }
        }
        return newer;
    }

    private static void fetchHeads(IMAPFolder folder, List<IMAPMessage> messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(IMAPFolder.FetchProfileItem.HEADERS);
        folder.fetch(messages.toArray(Message[]::new), profile);
    }

    private boolean take(ImapAddress imap, IMAPFolder folder, long validity, IMAPMessage message)
            throws MessagingException, IOException {
        long uid = folder.getUID(message);
        try {
            boolean opened = message.isSet(Flags.Flag.SEEN);
            List<String> references = references(message);
            List<MessageIds.Answerable> named = references.stream()
                    .flatMap(value -> MessageIds.read(value).stream())
                    .toList();
            Optional<AnswerableMail> answered = find(named);
            Handled handled = answered.isEmpty() ? Handled.NOT_OURS : handle(imap, uid, message, answered.get());
            if (handled == Handled.LATER) {
                return false;
            }
            boolean unrelated =
                    answered.isEmpty() && references.stream().noneMatch(mailbox::namesOurs) && !isAutomatic(message);
            boolean openedFirst = opened && handled != Handled.BEFORE;
            count(imap, validity, uid, unrelated && named.isEmpty(), openedFirst, unrelated && !named.isEmpty());
            if (answered.isPresent() && !opened) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
        } catch (MessageRemovedException e) {
            count(imap, validity, uid, false, true, false);
        }
        return true;
    }

    /**
     * What it says it answers, the nearest first. Some mail programs write ids that are longer than a line in encoded
     * words, which RFC 2047 forbids.
     */
    private static List<String> references(IMAPMessage message) throws MessagingException {
        List<String> references = new ArrayList<>();
        for (String header : List.of("In-Reply-To", "References")) {
            String[] values = message.getHeader(header);
            if (values != null) {
                Stream.of(values).map(ReceivedMailReader::words).forEach(references::add);
            }
        }
        return references;
    }

    private Optional<AnswerableMail> find(List<MessageIds.Answerable> named) {
        return named.stream()
                .flatMap(id ->
                        jobs.acrossOrganisations(() -> outgoing.findAnswerable(id.mailId(), id.replyKey())).stream())
                .findFirst();
    }

    /** What fails again and again is left, so that the others go on. */
    private Handled handle(ImapAddress imap, long uid, IMAPMessage message, AnswerableMail answered)
            throws MessagingException, IOException {
        ReceivedMail mail = read(whole(message));
        try {
            boolean isNew = desk.take(mail, answered, imap.server());
            failures.remove(uid);
            return isNew ? Handled.NOW : Handled.BEFORE;
        } catch (RepeatInProgressException | BusyException | TransientDataAccessException e) {
            LOG.info("a reply waits: {}", e.toString());
            return Handled.LATER;
        } catch (RuntimeException e) {
            int attempts = failures.merge(uid, 1, Integer::sum);
            LOG.error("reply {} could not be handled at attempt {}", uid, attempts, e);
            if (attempts < MOST_ATTEMPTS) {
                return Handled.LATER;
            }
            desk.giveUp(mail, answered);
        }
        failures.remove(uid);
        return Handled.NOW;
    }

    /** One that cannot be taken apart says nothing, and so is not understood. */
    private ReceivedMail read(MimeMessage whole) throws MessagingException {
        try {
            return reader.read(whole);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.info("a reply is no readable mail: {}", e.toString());
            return reader.readHead(whole);
        }
    }

    /** Taken apart here and not piece by piece over the wire: servers differ in how they understand broken mail. */
    private static MimeMessage whole(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream in = message.getMimeStream()) {
            return new MimeMessage(null, new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
        }
    }

    private boolean isAutomatic(IMAPMessage message) throws MessagingException {
        return AutomaticMail.mark(reader.readHead(message)).isPresent();
    }

    /** Only who goes on counts: what another Baton server of ours has marked as read is no sign of a stranger. */
    private void count(
            ImapAddress imap, long validity, long uid, boolean unrelated, boolean opened, boolean ofAnother) {
        boolean strange = unrelated || opened || ofAnother;
        boolean counted = jobs.acrossOrganisations(() -> {
            boolean goesOn = mailboxes.advance(imap.name(), validity, uid);
            if (goesOn && strange) {
                mailboxes.countStranger(imap.name(), unrelated, opened, ofAnother);
            }
            return goesOn && strange;
        });
        if (counted) {
            LOG.warn(
                    "the mailbox of answers seems to be used by others: message {} {}",
                    uid,
                    opened ? "was opened or removed by somebody else" : "answers no mail of this Baton");
        }
    }

    private void mark(Runnable change) {
        jobs.acrossOrganisations(() -> {
            change.run();
            return true;
        });
    }
}
