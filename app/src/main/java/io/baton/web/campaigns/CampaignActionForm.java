package io.baton.web.campaigns;

import io.baton.assignment.ActionKind;
import io.baton.assignment.CampaignAction;
import io.baton.tasks.TaskPriority;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of the form of what follows acceptance: those there are, and blank ones for new. */
public record CampaignActionForm(List<Line> lines) {

    private static final int BLANK_LINES = 2;

    /**
     * One line.
     *
     * @param kind the name of the kind; empty where nothing follows
     */
    public record Line(String kind, String title, String dueDays, String priority, String templateId) {

        private CampaignAction action() {
            return switch (ActionKind.valueOf(kind)) {
                case TASK -> CampaignAction.task(title, days(), readPriority());
                case LETTER -> CampaignAction.letter(template());
                case OPPORTUNITY -> CampaignAction.opportunity(title);
            };
        }

        /** What is no number is none that is possible. */
        private @Nullable Integer days() {
            if (dueDays.isBlank()) {
                return null;
            }
            return dueDays.strip().matches("\\d{1,4}") ? Integer.parseInt(dueDays.strip()) : -1;
        }

        private TaskPriority readPriority() {
            return Arrays.stream(TaskPriority.values())
                    .filter(each -> each.name().equals(priority))
                    .findFirst()
                    .orElse(TaskPriority.NORMAL);
        }

        private @Nullable UUID template() {
            try {
                return templateId.isEmpty() ? null : UUID.fromString(templateId);
            } catch (IllegalArgumentException e) {
                // no template of anybody: refused as unknown
                return new UUID(0, 0);
            }
        }
    }

    static CampaignActionForm of(List<CampaignAction> actions) {
        return withBlankLines(actions.stream()
                .map(action -> new Line(
                        action.kind().name(),
                        Objects.toString(action.title(), ""),
                        Objects.toString(action.dueDays(), ""),
                        Objects.toString(action.priority(), TaskPriority.NORMAL.name()),
                        Objects.toString(action.templateId(), "")))
                .toList());
    }

    static CampaignActionForm read(HttpServletRequest request) {
        List<String> kinds = values(request, "kind");
        List<String> titles = values(request, "title");
        List<String> days = values(request, "dueDays");
        List<String> priorities = values(request, "priority");
        List<String> templates = values(request, "templateId");
        int count = Stream.of(kinds, titles, days, priorities, templates)
                .mapToInt(List::size)
                .min()
                .orElse(0);
        return withBlankLines(IntStream.range(0, count)
                .mapToObj(i -> new Line(kinds.get(i), titles.get(i), days.get(i), priorities.get(i), templates.get(i)))
                .filter(CampaignActionForm::isKind)
                .toList());
    }

    private static CampaignActionForm withBlankLines(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 0; i < BLANK_LINES; i++) {
            all.add(new Line("", "", "", TaskPriority.NORMAL.name(), ""));
        }
        return new CampaignActionForm(all);
    }

    private static boolean isKind(Line line) {
        return Arrays.stream(ActionKind.values()).anyMatch(kind -> kind.name().equals(line.kind()));
    }

    List<CampaignAction> actions() {
        return lines.stream()
                .filter(CampaignActionForm::isKind)
                .map(Line::action)
                .toList();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
