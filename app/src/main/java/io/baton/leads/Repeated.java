package io.baton.leads;

import io.baton.catalogue.DuplicateAction;
import io.baton.shared.MatchReason;
import org.jspecify.annotations.Nullable;

/**
 * What the duplicate rule of its group did with a lead that repeats an earlier one.
 *
 * @param done what was done: a rejected one is no lead
 * @param earlier the last lead it repeats, or null where that came in together with it
 * @param earlierDraft the place of that one among those it came in with, or null
 */
public record Repeated(
        DuplicateAction done,
        MatchReason reason,
        @Nullable EarlierLead earlier,
        @Nullable Integer earlierDraft) {}
