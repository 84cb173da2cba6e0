package io.baton.notifications;

import io.baton.assignment.Assignments;
import io.baton.assignment.LeadsAssigned;
import io.baton.platform.WakeUps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stages the mail that tells people of leads they were assigned, in the transaction that assigned them: to whoever
 * wants to be told by mail at a confirmed address, and did not take the lead oneself. The same number of statements for
 * one lead and for a thousand.
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
        Map<UUID, List<UUID>> leadsOf = leadsOfOthers(event);
        if (leadsOf.isEmpty()) {
            return;
        }
        List<OutsideAlertTable.Wanting> wanting = alerts.listWanting(event.organisationId(), leadsOf.keySet());
        if (wanting.isEmpty()) {
            return;
        }
        Map<UUID, UUID> offerOf = assignments.findOpenOffers(event.organisationId(), event.leadIds());
        List<NewMail> staged = wanting.stream()
                .flatMap(person ->
                        MailOfOffers.to(person, offers(leadsOf.getOrDefault(person.userId(), List.of()), offerOf))
                                .stream())
                .toList();
        if (!staged.isEmpty()) {
            mail.insert(event.organisationId(), staged);
            wakeUps.stage(MailDelivery.NAME, staged.getFirst().id());
        }
    }

    private static Map<UUID, List<UUID>> leadsOfOthers(LeadsAssigned event) {
        Map<UUID, List<UUID>> leadsOf = new LinkedHashMap<>();
        for (UUID lead : event.leadIds()) {
            UUID user = event.userOf().get(lead);
            if (user != null && !user.equals(event.actorId())) {
                leadsOf.computeIfAbsent(user, each -> new ArrayList<>()).add(lead);
            }
        }
        return leadsOf;
    }

    private static List<UUID> offers(List<UUID> leads, Map<UUID, UUID> offerOf) {
        return leads.stream().map(offerOf::get).filter(Objects::nonNull).toList();
    }
}
