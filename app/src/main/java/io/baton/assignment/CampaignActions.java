package io.baton.assignment;

import io.baton.contacts.LetterTemplate;
import io.baton.contacts.Letters;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import io.baton.tasks.TaskPriority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: what follows when leads of a campaign are accepted. In the transaction or snapshot that is open. */
@Component
public class CampaignActions {

    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_DAYS = 366;

    private final CampaignActionTable table;
    private final Letters letters;

    CampaignActions(CampaignActionTable table, Letters letters) {
        this.table = table;
        this.letters = letters;
    }

    /** What follows, in order; none where nothing does. */
    public List<CampaignAction> of(UUID organisationId, UUID campaignId) {
        return table.list(organisationId, campaignId);
    }

    /** What follows of each of these campaigns, in order; without those of which nothing does. */
    public Map<UUID, List<CampaignAction>> of(UUID organisationId, Collection<UUID> campaignIds) {
        return campaignIds.isEmpty() ? Map.of() : table.list(organisationId, campaignIds);
    }

    /**
     * Actions as they are kept: without ids.
     *
     * @throws InvalidInputException where any of them cannot be
     */
    public List<CampaignAction> checked(UUID organisationId, List<CampaignAction> asked) {
        List<FieldProblem> problems = new ArrayList<>();
        if (asked.size() > MOST) {
            problems.add(new FieldProblem("actions", "TOO_MANY", "must be at most " + MOST));
        }
        Set<UUID> templates = letters
                .listTemplates(
                        organisationId,
                        asked.stream()
                                .map(CampaignAction::templateId)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .map(LetterTemplate::id)
                .collect(Collectors.toSet());
        List<CampaignAction> checked = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            checked.add(checked("actions[" + i + "].", asked.get(i), templates, problems));
        }
        InvalidInputException.throwIfAny(problems);
        return checked;
    }

    private static CampaignAction checked(
            String field, CampaignAction asked, Set<UUID> templates, List<FieldProblem> problems) {
        return switch (asked.kind()) {
            case TASK -> {
                int days = asked.dueDays() == null ? 1 : asked.dueDays();
                if (days < 0 || days > MOST_DAYS) {
                    problems.add(FieldProblem.malformed(field + "dueDays", "between 0 and " + MOST_DAYS));
                }
                yield CampaignAction.task(
                        TextInput.requiredLine(field + "title", asked.title(), LONGEST_TITLE, problems),
                        days,
                        asked.priority() == null ? TaskPriority.NORMAL : asked.priority());
            }
            case LETTER -> {
                UUID template = asked.templateId();
                if (template == null) {
                    problems.add(FieldProblem.required(field + "templateId"));
                } else if (!templates.contains(template)) {
                    problems.add(FieldProblem.unknown(field + "templateId"));
                }
                yield CampaignAction.letter(template);
            }
            case OPPORTUNITY ->
                CampaignAction.opportunity(
                        TextInput.requiredLine(field + "title", asked.title(), LONGEST_TITLE, problems));
        };
    }
}
