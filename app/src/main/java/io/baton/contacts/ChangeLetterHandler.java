package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever wrote the letter, while the contact is seen: it bears that name. Not there for this user: 404; written by
 * somebody else: 403; another version: 412; no words: 422. Braces are no placeholders here: they stay as typed.
 */
@Component
class ChangeLetterHandler implements CommandHandler<ChangeLetter, LetterView> {

    private final ActingUsers users;
    private final Letters letters;
    private final LetterTable table;

    ChangeLetterHandler(ActingUsers users, Letters letters, LetterTable table) {
        this.users = users;
        this.letters = letters;
        this.table = table;
    }

    @Override
    public Class<ChangeLetter> commandType() {
        return ChangeLetter.class;
    }

    @Override
    public LetterView handle(ChangeLetter command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        LetterView letter = letters.get(user, command.letterId());
        if (!letter.isBy(user)) {
            throw new NotPermittedException("only who wrote a letter changes it");
        }
        List<FieldProblem> problems = new ArrayList<>();
        String subject = TextInput.requiredLine(
                "subject", or(command.subject(), letter.subject()), LetterFill.LONGEST_SUBJECT, problems);
        String body =
                TextInput.requiredText("body", or(command.body(), letter.body()), LetterFill.LONGEST_BODY, problems);
        InvalidInputException.throwIfAny(problems);
        if (!table.change(user.organisationId(), letter.id(), command.version(), subject, body)) {
            throw new StaleVersionException(letter.version());
        }
        return letters.get(user, letter.id());
    }

    private static String or(@Nullable String given, String now) {
        return given == null ? now : given;
    }
}
