package io.baton.web.assignment;

import io.baton.assignment.LeadResult;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of assigning by record match, lead by lead.
 *
 * @param undo how it can be taken back, or null where nothing was done
 * @param from the page to go back to
 */
public record MatchedView(List<LeadResult> results, DoneView.@Nullable Undo undo, String from) {

    private static final Set<String> OF_MATCHING = Set.of("NO_MATCH", "AMBIGUOUS_MATCH");

    static MatchedView of(List<LeadResult> results, String from) {
        List<UUID> given = results.stream()
                .filter(result -> !result.refused())
                .map(LeadResult::leadId)
                .toList();
        return new MatchedView(
                results, given.isEmpty() ? null : new DoneView.Undo("/leads/revoke", given, List.of()), from);
    }

    public List<LeadResult> matched() {
        return results.stream().filter(result -> !result.refused()).toList();
    }

    public List<LeadResult> notMatched() {
        return refusedWith("NO_MATCH");
    }

    public List<LeadResult> ambiguous() {
        return refusedWith("AMBIGUOUS_MATCH");
    }

    /** Those that match or not, but could not be given for another reason. */
    public List<LeadResult> others() {
        return results.stream()
                .filter(result ->
                        code(result).filter(code -> !OF_MATCHING.contains(code)).isPresent())
                .toList();
    }

    private List<LeadResult> refusedWith(String wanted) {
        return results.stream()
                .filter(result -> code(result).filter(wanted::equals).isPresent())
                .toList();
    }

    private static Optional<String> code(LeadResult result) {
        return Optional.ofNullable(result.refusal()).map(Refusal::code);
    }
}
