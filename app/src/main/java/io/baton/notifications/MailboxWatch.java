package io.baton.notifications;

import io.baton.platform.Jobs;
import io.baton.platform.PlatformSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stays connected to the mailbox and reads what comes in: at once where the server tells (IDLE), else every half
 * minute. When the connection is lost it comes back, ever more slowly, five minutes at most. Every server does this;
 * that each reply acts once is for the database to keep.
 */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration FIRST_BREAK = Duration.ofSeconds(1);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(5);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    /** A silent connection is taken for lost after this; so a waiting one says something before. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final ReplyMailbox mailbox;
    private final MailboxVisit visit;
    private final MailboxTable table;
    private final Jobs jobs;
    private final PlatformSettings settings;
    private @Nullable Watching watching;

    MailboxWatch(ReplyMailbox mailbox, MailboxVisit visit, MailboxTable table, Jobs jobs, PlatformSettings settings) {
        this.mailbox = mailbox;
        this.visit = visit;
        this.table = table;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.jobs() && mailbox.imap().isPresent();
    }

    @Override
    public synchronized void start() {
        if (watching == null && mailbox.imap().isPresent()) {
            watching = new Watching(mailbox.imap().get());
            watching.begin();
        }
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.end();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }

    /** One thread that looks after one mailbox, until it is stopped. */
    private final class Watching {

        private final ImapAddress imap;
        private final CountDownLatch stop = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().name("mailbox").unstarted(this::run);
        private volatile @Nullable IMAPFolder open;

        private Watching(ImapAddress imap) {
            this.imap = imap;
        }

        private void begin() {
            thread.start();
        }

        private void end() {
            stop.countDown();
            nudge();
            try {
                thread.join(LONGEST_GOODBYE);
                thread.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try {
                Duration pause = Duration.ZERO;
                while (!stop.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    pause = visitUntilLost(pause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Answers how long to stay away, after one that was so long before. */
        private Duration visitUntilLost(Duration before) throws InterruptedException {
            boolean worked = false;
            try (Store store = connect(imap)) {
                IMAPFolder folder = (IMAPFolder) store.getFolder(imap.folder());
                folder.open(Folder.READ_WRITE);
                open = folder;
                boolean idles = store instanceof IMAPStore able && able.hasCapability("IDLE");
                Duration longest = SOON;
                while (stop.getCount() > 0) {
                    boolean all = visit.read(imap, folder);
                    worked = true;
                    longest = rest(folder, all, idles, longest);
                }
            } catch (MessagingException | IOException | RuntimeException e) {
                if (stop.getCount() > 0) {
                    tell(e);
                }
            } finally {
                open = null;
            }
            return worked ? FIRST_BREAK : longer(before);
        }

        /**
         * Answers how long to rest next time. What arrives after a visit and before the server is asked to tell may not
         * be told: so after a rest in which it told something, as mail comes in company, it is soon looked again.
         */
        private Duration rest(IMAPFolder folder, boolean all, boolean idles, Duration longest)
                throws MessagingException, InterruptedException {
            if (!all) {
                waitFor(SOON);
            } else if (idles) {
                return idle(folder, longest) ? SOON : LONGEST_SILENCE.dividedBy(2);
            } else {
                waitFor(BETWEEN_LOOKS);
                noop(folder);
            }
            return SOON;
        }

        private void waitFor(Duration time) throws InterruptedException {
            boolean stopped = stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
            LOG.trace("rested, stopped: {}", stopped);
        }

        /** Answers whether the server told something before the time was over. */
        private boolean idle(IMAPFolder folder, Duration longest) throws MessagingException {
            CountDownLatch over = new CountDownLatch(1);
            AtomicBoolean nudged = new AtomicBoolean();
            Thread.ofVirtual().name("mailbox-nudge").start(() -> nudgeUnless(over, longest, nudged));
            try {
                folder.idle(true);
            } finally {
                over.countDown();
            }
            return !nudged.get();
        }

        private void nudgeUnless(CountDownLatch over, Duration longest, AtomicBoolean nudged) {
            try {
                // again and again: the first may come before the server was asked to tell
                while (!over.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                    nudged.set(true);
                    nudge();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Ends the waiting of the other thread: any command does. */
        private void nudge() {
            IMAPFolder folder = open;
            if (folder != null) {
                try {
                    noop(folder);
                } catch (MessagingException | IllegalStateException e) {
                    LOG.debug("the mailbox was gone already: {}", e.toString());
                }
            }
        }

        private void tell(Exception e) {
            MailProblem problem = problem(e, imap);
            LOG.warn("the mailbox of answers cannot be read and will be tried again: {}", problem.write());
            try {
                jobs.acrossOrganisations(() -> {
                    table.markProblem(imap.name(), problem);
                    return true;
                });
            } catch (RuntimeException unwritten) {
                LOG.warn("nor can that be written: {}", unwritten.toString());
            }
        }
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    private static Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        if (twice.compareTo(FIRST_BREAK) < 0) {
            return FIRST_BREAK;
        }
        return twice.compareTo(LONGEST_BREAK) < 0 ? twice : LONGEST_BREAK;
    }

    /** Connects as the address says; a password goes over an encrypted connection only, save on this very machine. */
    static Store connect(ImapAddress imap) throws MessagingException {
        String protocol = imap.encrypted() ? "imaps" : "imap";
        String prefix = "mail." + protocol;
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + ".starttls.enable", "true");
        properties.setProperty(prefix + ".starttls.required", String.valueOf(imap.mustEncrypt()));
        MailCertificate.require(properties, prefix, imap.host(), imap.isOnThisMachine());
        properties.setProperty(prefix + ".connectiontimeout", String.valueOf(CONNECTING.toMillis()));
        properties.setProperty(prefix + ".timeout", String.valueOf(LONGEST_SILENCE.toMillis()));
        properties.setProperty(prefix + ".writetimeout", String.valueOf(CONNECTING.toMillis()));
        Store store = Session.getInstance(properties).getStore();
        try {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
        return store;
    }

    private static MailProblem problem(Exception e, ImapAddress imap) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String safe = imap.password().isEmpty() ? words : words.replace(imap.password(), "…");
        return MailProblem.said(
                e instanceof AuthenticationFailedException ? MailProblem.SIGN_IN_REFUSED : MailProblem.UNREACHABLE,
                safe);
    }
}
