package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** Ends an API key: an own one, or with the right USER_MANAGE anybody's. Ending it twice changes nothing. */
public record RevokeApiKey(UUID keyId) implements Command<Boolean> {}
