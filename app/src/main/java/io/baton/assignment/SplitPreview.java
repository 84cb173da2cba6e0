package io.baton.assignment;

import java.util.Map;
import java.util.UUID;

/**
 * Who would get how many leads, before anything is written.
 *
 * @param gets how many each of the chosen users or offices would get
 * @param refused how many leads would stay where they are, by the code of the refusal
 */
public record SplitPreview(Map<UUID, Integer> gets, Map<String, Integer> refused) {}
