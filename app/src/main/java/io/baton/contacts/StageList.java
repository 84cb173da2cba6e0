package io.baton.contacts;

import java.util.List;

/**
 * The stages of an organisation, in order, those no longer offered included.
 *
 * @param version of the list
 */
public record StageList(List<OpportunityStage> stages, int version) {

    public List<OpportunityStage> offered() {
        return stages.stream().filter(OpportunityStage::active).toList();
    }

    /** Where opportunities begin. */
    OpportunityStage first() {
        return offered().getFirst();
    }
}
