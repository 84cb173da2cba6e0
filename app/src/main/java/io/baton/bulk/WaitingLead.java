package io.baton.bulk;

import java.util.UUID;

/**
 * A lead whose turn has not come yet.
 *
 * @param place in the list, from 1
 * @param share the place of its recipient among those chosen, from 0; behind the last where it could go to none
 */
record WaitingLead(int place, int share, UUID leadId) {}
