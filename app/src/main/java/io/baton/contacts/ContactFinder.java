package io.baton.contacts;

import io.baton.contacts.ContactWalkQuery.Walked;
import io.baton.shared.Slice;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a stretch of the contacts by name, so that neither a rare nor a common word makes it slow: a word with few hits
 * is found by its tokens; otherwise the contacts are walked by name, which soon fills a stretch where the words are
 * common everywhere; where that is not enough, as with names at the end of the alphabet, the tokens are read after all.
 */
@Component
class ContactFinder {

    /** Up to so many hits, looking at each is cheaper than walking. */
    private static final int FEW_HITS = 2_000;

    /** So many contacts are walked before the tokens are read. */
    private static final int LONGEST_WALK = 8_000;

    private static final int SHORTEST_WALK = 400;

    private final ContactWalkQuery walks;
    private final ContactTokenQuery tokens;
    private final ContactQuery query;

    ContactFinder(ContactWalkQuery walks, ContactTokenQuery tokens, ContactQuery query) {
        this.walks = walks;
        this.tokens = tokens;
        this.query = query;
    }

    Slice<ContactRow> list(ContactScope scope, List<String> words, @Nullable ContactCursor after, int limit) {
        List<ContactCursor> found = find(scope, words, after, limit + 1);
        List<UUID> shown = found.stream().limit(limit).map(ContactCursor::id).toList();
        String next = found.size() <= limit ? null : found.get(limit - 1).write();
        return new Slice<>(query.listRows(scope.organisationId(), shown), next);
    }

    private List<ContactCursor> find(
            ContactScope scope, List<String> words, @Nullable ContactCursor after, int wanted) {
        if (words.isEmpty() || scope.ownOnly()) {
            return walks.walk(scope, words, after, wanted, wanted + 1).found();
        }
        List<Integer> hits = tokens.countHits(scope.organisationId(), words);
        if (Collections.min(hits) > FEW_HITS) {
            int most = Math.max(SHORTEST_WALK, LONGEST_WALK / scope.countStreams());
            Walked walked = walks.walk(scope, words, after, wanted, most);
            if (walked.complete()) {
                return walked.found();
            }
        }
        List<String> uncommon = IntStream.range(0, words.size())
                .filter(i -> hits.get(i) < ContactTokenQuery.COUNT_TO)
                .mapToObj(words::get)
                .toList();
        List<String> byToken = uncommon.isEmpty() ? words : uncommon;
        List<String> checked =
                words.stream().filter(word -> !byToken.contains(word)).toList();
        return tokens.find(scope, byToken, checked, after, wanted);
    }
}
