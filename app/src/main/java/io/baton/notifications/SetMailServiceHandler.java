package io.baton.notifications;

import io.baton.access.Audit;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.EmailAddresses;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A password is kept only for the server and the user it was typed for: no other server is ever told it. */
@Component
class SetMailServiceHandler implements CommandHandler<SetMailService, Boolean> {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int MOST_PORT = 65_535;
    private static final int LONGEST = 200;

    private final MailService service;
    private final MailServiceTable table;
    private final Audit audit;

    SetMailServiceHandler(MailService service, MailServiceTable table, Audit audit) {
        this.service = service;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetMailService> commandType() {
        return SetMailService.class;
    }

    @Override
    public Boolean handle(SetMailService command, Actor actor) {
        service.requireOperator(actor);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.host().isBlank()) {
            problems.add(FieldProblem.required("host"));
        } else if (!HOST.matcher(command.host().strip()).matches()) {
            problems.add(FieldProblem.malformed("host", "the name of a server"));
        }
        if (command.port() < 1 || command.port() > MOST_PORT) {
            problems.add(FieldProblem.malformed("port", "a port"));
        }
        Optional<String> from = EmailAddresses.normalise(command.from());
        if (command.from().isBlank()) {
            problems.add(FieldProblem.required("from"));
        } else if (from.isEmpty()) {
            problems.add(FieldProblem.malformed("from", "an e-mail address"));
        }
        String user = orNull(command.user());
        String password = password(command, user);
        tooLong("user", user).ifPresent(problems::add);
        tooLong("password", password).ifPresent(problems::add);
        if (user != null && password == null) {
            problems.add(FieldProblem.required("password"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        table.write(command, user, password, from.orElseThrow());
        audit.record(
                actor,
                "MAIL_SERVICE_CHANGED",
                null,
                Map.of("host", command.host().strip()));
        return true;
    }

    private @Nullable String password(SetMailService command, @Nullable String user) {
        String typed = command.password();
        if (user == null || (typed != null && !typed.isEmpty())) {
            return user == null ? null : typed;
        }
        return table.find()
                .filter(before -> before.host().equals(command.host().strip()) && user.equals(before.user()))
                .map(SmtpAddress::password)
                .orElse(null);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Optional<FieldProblem> tooLong(String field, @Nullable String text) {
        return text != null && text.length() > LONGEST
                ? Optional.of(FieldProblem.tooLong(field, LONGEST))
                : Optional.empty();
    }
}
