package io.baton.notifications;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class SetMailTextHandler implements CommandHandler<SetMailText, Boolean> {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ActingUsers users;
    private final MailTextTable table;
    private final Audit audit;

    SetMailTextHandler(ActingUsers users, MailTextTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetMailText> commandType() {
        return SetMailText.class;
    }

    @Override
    public Boolean handle(SetMailText command, Actor actor) {
        users.get(actor, Right.SETTINGS_MANAGE);
        if (!LANGUAGES.contains(command.locale())) {
            throw new InvalidInputException(FieldProblem.unknown("language"));
        }
        MailText text = command.text();
        if (text == null) {
            table.delete(actor.organisationId(), command.locale());
        } else {
            check(text);
            table.write(actor.organisationId(), command.locale(), text);
        }
        audit.record(
                actor,
                "MAIL_TEXT_CHANGED",
                null,
                Map.of("language", command.locale().getLanguage()));
        return true;
    }

    private static void check(MailText text) {
        List<FieldProblem> problems = Stream.of(
                        problem("subject", text.subject(), MailText.LONGEST_SUBJECT),
                        problem("intro", text.intro(), MailText.LONGEST_INTRO))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static Optional<FieldProblem> problem(String field, String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(FieldProblem.required(field));
        }
        if (text.length() > longest) {
            return Optional.of(FieldProblem.tooLong(field, longest));
        }
        return MailText.unknownIn(text).isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        field,
                        "UNKNOWN_PLACEHOLDER",
                        "has no placeholder " + MailText.unknownIn(text) + "; there are " + MailText.PLACEHOLDERS));
    }
}
