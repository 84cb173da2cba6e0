package io.baton.contacts;

import io.baton.platform.Command;
import java.util.List;

/**
 * Sets the stages of opportunities: these, in this order. One that is not among them is retired: opportunities keep it,
 * but it is no longer offered.
 *
 * @param version the list must still have
 */
public record SetOpportunityStages(int version, List<StageEdit> stages) implements Command<StageList> {}
