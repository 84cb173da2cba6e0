package io.baton.leads;

import io.baton.shared.MatchReason;
import org.jspecify.annotations.Nullable;

/**
 * What one of many drafts seems to repeat: leads that are there, an earlier draft of the same list, or both.
 *
 * @param reason the surest of the reasons
 * @param oldest the first lead of this person or firm, to which a new one will be linked; null when there is none yet
 * @param newest the last one, from which "within so many hours" is counted; null when there is none yet
 * @param earlierDraft the place in the list of the first draft it repeats, or null
 */
public record DraftDuplicate(
        MatchReason reason,
        @Nullable EarlierLead oldest,
        @Nullable EarlierLead newest,
        @Nullable Integer earlierDraft) {}
