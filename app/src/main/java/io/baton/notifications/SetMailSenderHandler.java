package io.baton.notifications;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.EmailAddresses;
import io.baton.shared.FieldProblem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SetMailSenderHandler implements CommandHandler<SetMailSender, Optional<MailSender>> {

    private static final int LONGEST_NAME = 200;

    private final ActingUsers users;
    private final MailSenderTable table;
    private final Audit audit;

    SetMailSenderHandler(ActingUsers users, MailSenderTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetMailSender> commandType() {
        return SetMailSender.class;
    }

    @Override
    public Optional<MailSender> handle(SetMailSender command, Actor actor) {
        users.get(actor, Right.SETTINGS_MANAGE);
        Optional<MailSender> sender = sender(command);
        Optional<MailSender> before = table.find(actor.organisationId());
        if (sender.equals(before)) {
            return sender;
        }
        sender.ifPresentOrElse(
                given -> table.write(actor.organisationId(), given), () -> table.delete(actor.organisationId()));
        audit.record(
                actor,
                "MAIL_SENDER_CHANGED",
                null,
                Map.of(
                        "sender",
                        Audit.changed(
                                before.map(MailSender::address).orElse(null),
                                sender.map(MailSender::address).orElse(null))));
        return sender;
    }

    private static Optional<MailSender> sender(SetMailSender command) {
        String name = orNull(command.name());
        String address = orNull(command.address());
        if (name != null && (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl))) {
            throw new InvalidInputException(FieldProblem.tooLong("senderName", LONGEST_NAME));
        }
        if (address == null) {
            if (name != null) {
                throw new InvalidInputException(FieldProblem.required("senderAddress"));
            }
            return Optional.empty();
        }
        return Optional.of(new MailSender(
                name,
                EmailAddresses.normalise(address)
                        .filter(normal -> normal.chars().allMatch(each -> each < 128))
                        .orElseThrow(() -> new InvalidInputException(
                                FieldProblem.malformed("senderAddress", "an e-mail address")))));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
