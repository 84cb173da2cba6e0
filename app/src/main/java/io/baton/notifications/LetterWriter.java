package io.baton.notifications;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a mail at the moment it is sent, with links of its own, in the recipient's language. */
@Component
class LetterWriter {

    private final LinkLetters links;
    private final AssignmentLetters assignments;
    private final AnswerLetters answers;

    LetterWriter(LinkLetters links, AssignmentLetters assignments, AnswerLetters answers) {
        this.links = links;
        this.assignments = assignments;
        this.answers = answers;
    }

    /** The letter to the address the recipient has now, or empty where nobody needs it any more. */
    Optional<Letter> write(DueMail mail) {
        return switch (mail.template()) {
            case INVITATION, PASSWORD_RESET, ADDRESS -> links.write(mail);
            case ASSIGNMENT, REMINDER -> assignments.write(mail);
            case ANSWER_TOLD, ANSWER_HELP -> answers.write(mail);
        };
    }
}
