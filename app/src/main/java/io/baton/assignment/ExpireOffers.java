package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Does what is to be done with offers nobody answered in time. Given by the clock. */
record ExpireOffers(List<UUID> leadIds) implements Command<OffersExpired> {}
