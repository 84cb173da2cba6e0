package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.EmailAddresses;
import io.baton.shared.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what was chosen; to an address that nobody has confirmed yet, a mail with a link is staged. */
@Component
class SetOutsideAlertHandler implements CommandHandler<SetOutsideAlert, OutsideAlertOutcome> {

    private static final int MOST_LINKS = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final ActingUsers users;
    private final OutsideAlertTable table;
    private final OutgoingMailTable mail;
    private final MailStaging staging;

    SetOutsideAlertHandler(ActingUsers users, OutsideAlertTable table, OutgoingMailTable mail, MailStaging staging) {
        this.users = users;
        this.table = table;
        this.mail = mail;
        this.staging = staging;
    }

    @Override
    public Class<SetOutsideAlert> commandType() {
        return SetOutsideAlert.class;
    }

    @Override
    public OutsideAlertOutcome handle(SetOutsideAlert command, Actor actor) {
        ActingUser user = users.get(actor);
        String address = address(command);
        boolean confirmed = table.find(user.organisationId(), user.id())
                .filter(OutsideAlertView::confirmed)
                .map(OutsideAlertView::address)
                .filter(address::equals)
                .isPresent();
        table.write(user.organisationId(), user.id(), command.byMail(), address);
        if (!command.byMail() || confirmed) {
            return OutsideAlertOutcome.SET;
        }
        if (mail.countRecent(user.organisationId(), MailTemplate.ADDRESS, user.id(), WITHIN) >= MOST_LINKS) {
            return OutsideAlertOutcome.TOO_MANY_LINKS;
        }
        staging.stage(user, MailTemplate.ADDRESS, address);
        return OutsideAlertOutcome.TO_BE_CONFIRMED;
    }

    /** What mail servers everywhere take: without letters beyond ASCII. */
    private static String address(SetOutsideAlert command) {
        if (command.address().isBlank()) {
            throw new InvalidInputException(FieldProblem.required("address"));
        }
        return EmailAddresses.normalise(command.address())
                .filter(address -> StandardCharsets.US_ASCII.newEncoder().canEncode(address))
                .orElseThrow(() ->
                        new InvalidInputException(List.of(FieldProblem.malformed("address", "an e-mail address"))));
    }
}
