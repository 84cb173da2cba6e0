package io.baton.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door for writing. Opens the transaction, introduces organisation and actor to the database, answers a repeat
 * from what is kept, else calls the command's handler and keeps its outcome, all in that transaction. Answered means
 * committed.
 */
@Component
public class CommandRunner {

    private final TransactionDoor door;
    private final Repeats repeats;
    private final Map<Class<?>, CommandHandler<?, ?>> handlers;

    CommandRunner(TransactionDoor door, Repeats repeats, List<CommandHandler<?, ?>> handlers) {
        this.door = door;
        this.repeats = repeats;
        this.handlers = handlers.stream().collect(Collectors.toMap(CommandHandler::commandType, Function.identity()));
    }

    public <O> O run(Actor actor, Command<O> command) {
        return run(actor, command, null).outcome();
    }

    /**
     * Runs a command that may be sent again.
     *
     * @throws RepeatMismatchException when the key was used with another body
     * @throws RepeatInProgressException when the first call with this key still runs
     */
    public <O> Answer<O> run(Actor actor, Command<O> command, @Nullable RepeatKey key) {
        return door.write(actor.organisationId(), () -> decide(actor, command, key));
    }

    private <O> Answer<O> decide(Actor actor, Command<O> command, @Nullable RepeatKey key) {
        if (key == null) {
            return new Answer<>(handle(actor, command), false);
        }
        Optional<Object> kept = repeats.findKept(actor, key);
        if (kept.isPresent()) {
            return new Answer<>(asOutcomeOf(command, kept.get()), true);
        }
        O outcome = handle(actor, command);
        repeats.keep(actor, key, outcome);
        return new Answer<>(outcome, false);
    }

    // What is kept under a route's key is the outcome of that route's command.
    @SuppressWarnings({"unchecked", "unused"})
    private static <O> O asOutcomeOf(Command<O> command, Object kept) {
        return (O) kept;
    }

    // The map's key is the handler's own command type, so the cast cannot fail.
    @SuppressWarnings("unchecked")
    private <O> O handle(Actor actor, Command<O> command) {
        CommandHandler<Command<O>, O> handler = (CommandHandler<Command<O>, O>) handlers.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "no handler for " + command.getClass().getName());
        }
        return handler.handle(command, actor);
    }
}
