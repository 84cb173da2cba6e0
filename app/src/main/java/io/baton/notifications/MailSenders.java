package io.baton.notifications;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: who the mail of an organisation is from. Reads only, in the transaction that is open. */
@Component
public class MailSenders {

    private final MailSenderTable table;

    MailSenders(MailSenderTable table) {
        this.table = table;
    }

    /** As the organisation said it; empty where the installation's own sender is all there is. */
    public Optional<MailSender> find(UUID organisationId) {
        return table.find(organisationId);
    }
}
