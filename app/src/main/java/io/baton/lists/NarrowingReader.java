package io.baton.lists;

import io.baton.assignment.Happening;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Stage;
import io.baton.lists.Condition.Operator;
import io.baton.lists.CustomClue.Range;
import io.baton.shared.SearchText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what conditions ask, one after the other; each was found to be right. */
final class NarrowingReader {

    private static final Set<CloseOutcome> JUNK =
            Set.of(CloseOutcome.INVALID, CloseOutcome.SPAM, CloseOutcome.DUPLICATE);

    private final UUID userId;
    private final ZoneId zone;
    private final Supplier<LocalDate> today;
    private final Function<UUID, Set<UUID>> branch;
    private final List<Clue> clues = new ArrayList<>();
    private final List<Clue> lacking = new ArrayList<>();
    private @Nullable Set<Stage> stages;
    private @Nullable Set<UUID> offices;
    private @Nullable UUID sender;
    private @Nullable OffsetDateTime receivedFrom;
    private @Nullable OffsetDateTime receivedBefore;
    private boolean possible = true;

    /**
     * @param userId who asks
     * @param zone of the user, whose days are meant
     * @param today which day it is there
     * @param branch an office and all below it
     */
    NarrowingReader(UUID userId, ZoneId zone, Supplier<LocalDate> today, Function<UUID, Set<UUID>> branch) {
        this.userId = userId;
        this.zone = zone;
        this.today = today;
        this.branch = branch;
    }

    Narrowing narrowing() {
        return new Narrowing(
                possible,
                clues.stream().distinct().toList(),
                lacking.stream().distinct().toList(),
                stages,
                offices,
                sender,
                receivedFrom,
                receivedBefore);
    }

    void add(Condition condition, ConditionField field) {
        switch (field.kind()) {
            case TEXT, NUMBER, INTEGER, DATE, CHOICE, TICK -> custom(condition, field);
            case YES_NO -> yesOrNo(condition.operator() == Operator.YES, clueOf(field));
            case STAGE -> stages(condition.values());
            case DAY -> received(condition);
            case OFFICE -> sender(UUID.fromString(condition.value(0)));
            case BRANCH -> branch(UUID.fromString(condition.value(0)));
            case HAPPENED -> clues.add(happened(condition));
            case RESULT -> clues.add(result(condition.values()));
            case VALIDATED -> validated(condition.value(0));
            case IMPORT -> clues.add(new ImportClue(UUID.fromString(condition.value(0))));
            case ALERT -> clues.add(new AlertClue(UUID.fromString(condition.value(0)), userId));
        }
    }

    private static Clue clueOf(ConditionField field) {
        if (field.equals(ConditionField.JUNK)) {
            return new ResultClue(JUNK);
        }
        if (field.equals(ConditionField.IN_CAMPAIGN)) {
            return new CampaignClue();
        }
        return field.equals(ConditionField.DUPLICATE) ? new DuplicateClue() : new ContactClue();
    }

    private static Clue happened(Condition condition) {
        boolean byUser = condition.values().size() > 1;
        return new HappenedClue(
                Happening.valueOf(condition.value(0)), byUser ? UUID.fromString(condition.value(1)) : null);
    }

    private static Clue result(List<String> names) {
        return new ResultClue(names.stream().map(CloseOutcome::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private void validated(String outcome) {
        if (outcome.equals(ConditionRules.NONE)) {
            lacking.add(new ValidatedClue(null));
        } else {
            clues.add(new ValidatedClue(CloseOutcome.valueOf(outcome)));
        }
    }

    private void yesOrNo(boolean yes, Clue clue) {
        (yes ? clues : lacking).add(clue);
    }

    private void stages(List<String> names) {
        Set<Stage> chosen = EnumSet.noneOf(Stage.class);
        names.forEach(name -> chosen.add(Stage.valueOf(name)));
        if (stages != null) {
            chosen.retainAll(stages);
        }
        stages = chosen;
        possible &= !chosen.isEmpty();
    }

    private void branch(UUID office) {
        Set<UUID> chosen = new HashSet<>(branch.apply(office));
        if (offices != null) {
            chosen.retainAll(offices);
        }
        offices = chosen;
        possible &= !chosen.isEmpty();
    }

    private void sender(UUID office) {
        possible &= sender == null || sender.equals(office);
        sender = office;
    }

    private void received(Condition condition) {
        if (condition.operator() == Operator.LAST) {
            receivedBetween(begins(firstOfLast(condition)), null);
            return;
        }
        receivedBetween(
                ConditionRules.date(condition.value(0)).map(this::begins).orElse(null),
                ConditionRules.date(condition.value(1))
                        .map(day -> begins(day.plusDays(1)))
                        .orElse(null));
    }

    private void receivedBetween(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        if (from != null && (receivedFrom == null || receivedFrom.isBefore(from))) {
            receivedFrom = from;
        }
        if (before != null && (receivedBefore == null || receivedBefore.isAfter(before))) {
            receivedBefore = before;
        }
    }

    /** The first of the last so many days. */
    private LocalDate firstOfLast(Condition condition) {
        int days = ConditionRules.days(condition.value(0)).orElseThrow();
        return today.get().minusDays(days - 1L);
    }

    private OffsetDateTime begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    private void custom(Condition condition, ConditionField field) {
        CustomClue.ValueColumn column = field.column();
        UUID id = field.customId();
        switch (condition.operator()) {
            case FILLED -> clues.add(CustomClue.filled(id, column));
            case EMPTY -> lacking.add(CustomClue.filled(id, column));
            case YES -> clues.add(new CustomClue(id, column, List.of(Range.only(true))));
            case NO -> lacking.add(new CustomClue(id, column, List.of(Range.only(true))));
            case IS, ANY_OF -> {
                List<Range> keys = condition.values().stream()
                        .map(SearchText::key)
                        .distinct()
                        .map(key -> Range.only(key))
                        .toList();
                clues.add(new CustomClue(id, column, keys));
            }
            case BEGINS -> {
                String key = SearchText.key(condition.value(0));
                clues.add(new CustomClue(id, column, List.of(new Range(key, SearchText.afterPrefix(key), false))));
            }
            case LAST -> clues.add(new CustomClue(id, column, List.of(Range.of(firstOfLast(condition), today.get()))));
            case BETWEEN -> clues.add(new CustomClue(id, column, List.of(range(condition, column))));
        }
    }

    private static Range range(Condition condition, CustomClue.ValueColumn column) {
        return Range.of(end(condition.value(0), column), end(condition.value(1), column));
    }

    private static @Nullable Object end(String value, CustomClue.ValueColumn column) {
        if (value.isBlank()) {
            return null;
        }
        return column == CustomClue.ValueColumn.DATE
                ? Objects.requireNonNull(ConditionRules.date(value).orElse(null))
                : Objects.requireNonNull(ConditionRules.number(value).orElse(null));
    }
}
