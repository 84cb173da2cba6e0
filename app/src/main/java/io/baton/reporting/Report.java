package io.baton.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a question.
 *
 * @param question as it was answered: whoever may see nothing but the own figures asked for those
 * @param own whether they are the figures of whoever asked, who sees no others
 * @param held of each figure, how many of its leads that user has now; none where the figures are of no user
 * @param overTime the same by the days they came in, without gaps
 * @param campaigns the same by campaign, the greatest first; of leads without a campaign the id is null
 * @param people the same by user, the greatest first; empty where they are of one
 */
public record Report(
        ReportQuestion question,
        boolean own,
        Figures total,
        Figures held,
        AcceptTime acceptTime,
        List<Span> overTime,
        List<Part> campaigns,
        List<Part> people) {

    /** The leads that came in from a day to another. */
    public record Span(LocalDate from, LocalDate to, Figures figures) {}

    /** The leads of one campaign or of one user. */
    public record Part(@Nullable UUID id, @Nullable String name, Figures figures) {}
}
