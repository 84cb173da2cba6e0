package io.baton.web.campaigns;

import io.baton.campaigns.CampaignView;
import io.baton.contacts.LetterTemplate;
import io.baton.shared.FieldProblem;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows when leads of a campaign are accepted.
 *
 * @param version of the campaign the form is based on
 * @param templates those that are offered, and those that are named
 */
public record CampaignActionsView(
        CampaignView campaign,
        CampaignActionForm form,
        int version,
        List<LetterTemplate> templates,
        FormProblems problems) {

    /** What is wrong with a line, or null. */
    public @Nullable String problem(int line) {
        return problems.all().stream()
                .filter(problem -> problem.field().startsWith("actions[" + line + "]"))
                .map(FieldProblem::code)
                .findFirst()
                .orElse(null);
    }
}
