package io.baton.platform;

/**
 * Carries out one command. The door has opened the transaction; a handler only reads, decides, writes and publishes,
 * and decides every refusal before its first write.
 */
public interface CommandHandler<C extends Command<O>, O> {

    /** Which command this handler carries out. */
    Class<C> commandType();

    /** Does it, or answers with a refusal as a value. What is thrown undoes everything. */
    O handle(C command, Actor actor);
}
