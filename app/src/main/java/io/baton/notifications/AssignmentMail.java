package io.baton.notifications;

import io.baton.assignment.AssigneesReminded;
import io.baton.assignment.Assignments;
import io.baton.assignment.LeadsAssigned;
import io.baton.platform.WakeUps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stages the mail that tells people of leads they were assigned, and reminds them of those, in the transaction of its
 * cause: to whoever wants to be told by mail at a confirmed address, and did not take the lead oneself. The same number
 * of statements for one lead and for a thousand.
 */
@Component
class AssignmentMail {

    private final OutsideAlertTable alerts;
    private final Assignments assignments;
    private final OutgoingMailTable mail;
    private final WakeUps wakeUps;

    AssignmentMail(OutsideAlertTable alerts, Assignments assignments, OutgoingMailTable mail, WakeUps wakeUps) {
        this.alerts = alerts;
        this.assignments = assignments;
        this.mail = mail;
        this.wakeUps = wakeUps;
    }

    @EventListener
    void on(LeadsAssigned event) {
        UUID actor = event.actorId();
        stage(
                event.organisationId(),
                MailTemplate.ASSIGNMENT,
                leadsOf(event.leadIds(), event.userOf(), (lead, user) -> user.equals(actor)));
    }

    @EventListener
    void on(AssigneesReminded event) {
        stage(
                event.organisationId(),
                MailTemplate.REMINDER,
                leadsOf(
                        event.leadIds(),
                        event.userOf(),
                        (lead, user) -> event.takenOneself().contains(lead)));
    }

    private void stage(UUID organisationId, MailTemplate template, Map<UUID, List<UUID>> leadsOf) {
        if (leadsOf.isEmpty()) {
            return;
        }
        List<OutsideAlertTable.Wanting> wanting = alerts.listWanting(organisationId, leadsOf.keySet());
        if (wanting.isEmpty()) {
            return;
        }
        Map<UUID, UUID> offerOf = assignments.findOpenOffers(
                organisationId, leadsOf.values().stream().flatMap(List::stream).toList());
        List<NewMail> staged = wanting.stream()
                .flatMap(person ->
                        MailOfOffers.to(
                                person, template, offers(leadsOf.getOrDefault(person.userId(), List.of()), offerOf))
                                .stream())
                .toList();
        if (!staged.isEmpty()) {
            mail.insert(organisationId, staged);
            wakeUps.stage(MailDelivery.NAME, staged.getFirst().id());
        }
    }

    /** What each of them has of what others gave. */
    private static Map<UUID, List<UUID>> leadsOf(
            List<UUID> leadIds, Map<UUID, UUID> userOf, BiPredicate<UUID, UUID> tookOneself) {
        Map<UUID, List<UUID>> leadsOf = new LinkedHashMap<>();
        for (UUID lead : leadIds) {
            UUID user = userOf.get(lead);
            if (user != null && !tookOneself.test(lead, user)) {
                leadsOf.computeIfAbsent(user, each -> new ArrayList<>()).add(lead);
            }
        }
        return leadsOf;
    }

    private static List<UUID> offers(List<UUID> leads, Map<UUID, UUID> offerOf) {
        return leads.stream().map(offerOf::get).filter(Objects::nonNull).toList();
    }
}
