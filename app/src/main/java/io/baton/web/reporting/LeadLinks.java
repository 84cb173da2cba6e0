package io.baton.web.reporting;

import io.baton.leads.CloseOutcome;
import io.baton.lists.Condition;
import io.baton.lists.Condition.Operator;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadSelection;
import io.baton.lists.ListView;
import io.baton.reporting.Figure;
import io.baton.reporting.Report;
import io.baton.reporting.ReportQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists behind the figures of a report: each has exactly the leads that its figure counts. */
public final class LeadLinks {

    private static final Condition NO_JUNK = Condition.of("junk", Operator.NO);
    private static final Condition IN_NO_CAMPAIGN = Condition.of("inCampaign", Operator.NO);

    private final ReportQuestion question;
    private final boolean own;

    LeadLinks(Report report) {
        this.question = report.question();
        this.own = report.own();
    }

    /** Which leads: from a day to another, of a campaign or of none, and of a user. */
    private record Narrowed(
            LocalDate from,
            LocalDate to,
            @Nullable UUID campaignId,
            boolean inNoCampaign,
            @Nullable UUID userId) {}

    public String of(Figure figure) {
        return href(figure, all());
    }

    public String of(Figure figure, Report.Span span) {
        return href(figure, new Narrowed(span.from(), span.to(), question.campaignId(), false, question.userId()));
    }

    public String ofCampaign(Figure figure, @Nullable UUID campaignId) {
        return href(
                figure,
                new Narrowed(question.from(), question.to(), campaignId, campaignId == null, question.userId()));
    }

    public String ofUser(Figure figure, UUID userId) {
        return href(figure, new Narrowed(question.from(), question.to(), question.campaignId(), false, userId));
    }

    /** The claimed results that nobody has validated. */
    public String ofWaiting() {
        Condition claimed = Condition.of("result", Operator.ANY_OF, CloseOutcome.WON.name(), CloseOutcome.LOST.name());
        return href(all(), ListView.CLOSED, true, List.of(claimed, Condition.of("validated", Operator.IS, "NONE")));
    }

    private Narrowed all() {
        return new Narrowed(question.from(), question.to(), question.campaignId(), false, question.userId());
    }

    private String href(Figure figure, Narrowed of) {
        return switch (figure) {
            case RECEIVED -> href(of, ListView.ALL, false, ofUser(of));
            case JUNK ->
                href(
                        of,
                        ListView.CLOSED,
                        false,
                        Stream.concat(
                                        Stream.of(Condition.of(
                                                "result", Operator.ANY_OF, "INVALID", "SPAM", "DUPLICATE")),
                                        ofUser(of).stream())
                                .toList());
            case DISPATCHED, ASSIGNED, ACCEPTED, REJECTED, REVOKED, EXPIRED ->
                href(of, ListView.ALL, false, List.of(happened(figure.name(), of), NO_JUNK));
            case UNACCEPTED -> href(of, ListView.UNACCEPTED, true, List.of());
            case WON, LOST ->
                href(of, ListView.CLOSED, true, List.of(Condition.of("result", Operator.ANY_OF, figure.name())));
            case VALIDATED_WON ->
                href(of, ListView.CLOSED, true, List.of(Condition.of("validated", Operator.IS, "WON")));
            case VALIDATED_LOST ->
                href(of, ListView.CLOSED, true, List.of(Condition.of("validated", Operator.IS, "LOST")));
        };
    }

    private static List<Condition> ofUser(Narrowed of) {
        return of.userId() == null ? List.of() : List.of(happened(Figure.ASSIGNED.name(), of));
    }

    private static Condition happened(String what, Narrowed of) {
        UUID user = of.userId();
        return user == null || what.equals(Figure.DISPATCHED.name())
                ? Condition.of("happened", Operator.IS, what)
                : Condition.of("happened", Operator.IS, what, user.toString());
    }

    /** @param held whether the user must have them now */
    private String href(Narrowed of, ListView view, boolean held, List<Condition> asked) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of(
                "received", Operator.BETWEEN, of.from().toString(), of.to().toString()));
        UUID officeId = question.officeId();
        if (officeId != null && question.below()) {
            conditions.add(Condition.of("branch", Operator.IS, officeId.toString()));
        }
        conditions.addAll(asked);
        if (of.inNoCampaign()) {
            conditions.add(IN_NO_CAMPAIGN);
        }
        LeadFilter filter = new LeadFilter(
                null,
                question.below() ? null : officeId,
                held && !own ? of.userId() : null,
                of.campaignId(),
                null,
                question.type() == null ? null : question.type().name(),
                null,
                null,
                conditions);
        return "/leads?" + new LeadSelection(view, filter, LeadOrder.NEWEST).query();
    }
}
