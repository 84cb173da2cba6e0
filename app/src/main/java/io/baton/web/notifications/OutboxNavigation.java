package io.baton.web.notifications;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of mail out. */
@Component
class OutboxNavigation implements NavigationSource {

    private static final Entry OUTBOX = new Entry(SETTINGS + 50, "outbox", OutboxPages.LIST, "mail", null);

    private static final Entry SENDER = new Entry(SETTINGS + 48, "mailSender", MailSenderPages.PATH, "at", null);
    private static final Entry TEXTS = new Entry(SETTINGS + 49, "mailTexts", MailTextPages.PATH, "template", null);
    private static final Entry SERVICE =
            new Entry(SETTINGS + 72, "mailService", MailServicePages.PATH, "mail-cog", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        List<Entry> entries = new ArrayList<>();
        if (user.may(Right.SETTINGS_MANAGE)) {
            entries.add(SENDER);
            entries.add(TEXTS);
        }
        if (user.may(Right.USER_MANAGE)) {
            entries.add(OUTBOX);
        }
        if (user.operator()) {
            entries.add(SERVICE);
        }
        return entries;
    }
}
