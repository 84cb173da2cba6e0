package io.baton.web.notifications;

import io.baton.notifications.AlertLead;
import io.baton.notifications.AlertView;
import io.baton.web.Ui;
import java.util.List;
import java.util.Objects;

/** An alert as a sentence. */
public record AlertLine(AlertView alert) {

    public boolean isNew() {
        return alert.openedAt() == null;
    }

    /** What happened, with the names of the first leads as far as the reader sees them. */
    public String sentence(Ui ui) {
        Integer works = alert.workCount();
        int count = works == null ? alert.leadCount() : works;
        String happened = ui.t(key(), actor(ui), count, office(ui), form());
        String title = alert.workTitle();
        if (title != null) {
            return ui.t("alerts.sentence.one", happened, title);
        }
        List<AlertLead> leads = alert.leads();
        if (leads.isEmpty()) {
            return ui.t("alerts.sentence", happened);
        }
        int more = alert.leadCount() - Math.min(leads.size(), 2);
        String first = leads.getFirst().name();
        if (leads.size() == 1) {
            return more == 0
                    ? ui.t("alerts.sentence.one", happened, first)
                    : ui.t("alerts.sentence.oneAndMore", happened, first, more);
        }
        String second = leads.get(1).name();
        return more == 0
                ? ui.t("alerts.sentence.two", happened, first, second)
                : ui.t("alerts.sentence.twoAndMore", happened, first, second, more);
    }

    /** What was done by nobody has words of its own where somebody could have done it too. */
    private String key() {
        String key = "alerts." + alert.kind();
        return switch (alert.kind()) {
            case REVOKED -> alert.actorName() == null ? "alerts.REVOKED.unanswered" : key;
            case ASSIGNED,
                    REMINDED,
                    PASSED_ON,
                    EXPIRED,
                    LAPSED,
                    REJECTED,
                    RETURNED,
                    RECEIVED,
                    NEW_LEADS,
                    IMPORTED,
                    WEB_LEADS,
                    TASK_GIVEN,
                    TASKS_GIVEN,
                    TASK_DUE,
                    TASK_DONE,
                    OPPORTUNITY_GIVEN,
                    OPPORTUNITIES_GIVEN -> key;
        };
    }

    private String actor(Ui ui) {
        return Objects.requireNonNullElseGet(alert.actorName(), () -> ui.t("alerts.somebody"));
    }

    private String office(Ui ui) {
        return Objects.requireNonNullElseGet(alert.officeName(), () -> ui.t("alerts.severalOffices"));
    }

    private String form() {
        return Objects.requireNonNullElse(alert.formName(), "");
    }

    /** Its icon of Tabler's. */
    public String icon() {
        return switch (alert.kind()) {
            case ASSIGNED -> "inbox";
            case REMINDED -> "bell-ringing";
            case REVOKED -> "arrow-back-up";
            case PASSED_ON -> "arrow-forward-up";
            case EXPIRED -> "clock-exclamation";
            case LAPSED -> "clock-x";
            case REJECTED -> "user-x";
            case RETURNED -> "building-off";
            case RECEIVED -> "building";
            case NEW_LEADS -> "user-plus";
            case IMPORTED -> "file-import";
            case WEB_LEADS -> "world";
            case TASK_GIVEN, TASKS_GIVEN -> "checkbox";
            case TASK_DUE -> "bell";
            case TASK_DONE -> "circle-check";
            case OPPORTUNITY_GIVEN, OPPORTUNITIES_GIVEN -> "target-arrow";
        };
    }

    /** Where its leads are: the page of one, a list of several. */
    static String target(AlertView alert) {
        if (!alert.leadsSomewhere()) {
            return AlertPages.PATH;
        }
        if (alert.taskId() != null) {
            return "/tasks/" + alert.taskId();
        }
        if (alert.taskCount() != null) {
            return "/tasks";
        }
        if (alert.opportunityId() != null) {
            return "/opportunities/" + alert.opportunityId();
        }
        if (alert.opportunityCount() != null) {
            return "/opportunities";
        }
        if (alert.importId() != null) {
            return "/leads?view=ALL&where=import~is~" + alert.importId();
        }
        return alert.leadCount() == 1
                ? "/leads/" + alert.leads().getFirst().id()
                : "/leads?view=ALL&where=alert~is~" + alert.id();
    }
}
