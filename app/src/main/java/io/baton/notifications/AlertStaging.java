package io.baton.notifications;

import io.baton.assignment.AssigneesReminded;
import io.baton.assignment.LeadsAssigned;
import io.baton.assignment.LeadsExpired;
import io.baton.assignment.LeadsMoved;
import io.baton.assignment.LeadsPassedOn;
import io.baton.assignment.LeadsRejected;
import io.baton.assignment.LeadsRevoked;
import io.baton.assignment.OfficeMove;
import io.baton.contacts.OpportunitiesGiven;
import io.baton.imports.ImportFinished;
import io.baton.intake.LeadsReceived;
import io.baton.platform.Channel;
import io.baton.tasks.TaskDone;
import io.baton.tasks.TasksDue;
import io.baton.tasks.TasksGiven;
import io.baton.webforms.FormLeadsReceived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to leads, and writes alerts of it in the same transaction: what is undone alerts nobody. */
@Component
class AlertStaging {

    private final CandidateQuery candidates;
    private final AlertTable table;

    AlertStaging(CandidateQuery candidates, AlertTable table) {
        this.candidates = candidates;
        this.table = table;
    }

    @EventListener
    void on(LeadsAssigned event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.ASSIGNED, event.actorId());
        table.write(cause, ofUsers(cause, event.userOf(), event.leadIds()));
    }

    @EventListener
    void on(AssigneesReminded event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.REMINDED, null);
        table.write(cause, ofUsers(cause, event.userOf(), event.leadIds()));
    }

    /** What the clock took back, the coordinators have to give out again. */
    @EventListener
    void on(LeadsRevoked event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.REVOKED, event.actorId());
        List<Audience.Share> holders = ofUsers(cause, event.userOf(), event.leadIds());
        if (event.actorId() == null) {
            Cause lapsed = new Cause(event.organisationId(), AlertKind.LAPSED, null);
            List<Audience.Share> coordinators = ofCoordinators(lapsed, event.officeOf());
            table.write(lapsed, coordinators);
            holders = Audience.beside(holders, coordinators);
        }
        table.write(cause, holders);
    }

    @EventListener
    void on(LeadsPassedOn event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.PASSED_ON, event.actorId());
        table.write(cause, ofUsers(cause, event.userOf(), event.leadIds()));
    }

    @EventListener
    void on(LeadsExpired event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.EXPIRED, null);
        List<Audience.Share> coordinators = ofCoordinators(cause, event.officeOf());
        table.write(cause, coordinators);
        table.write(cause, Audience.beside(ofUsers(cause, event.userOf(), event.leadIds()), coordinators));
    }

    @EventListener
    void on(LeadsRejected event) {
        tellCoordinators(new Cause(event.organisationId(), AlertKind.REJECTED, event.actorId()), event.officeOf());
    }

    @EventListener
    void on(LeadsMoved event) {
        AlertKind kind = event.how() == OfficeMove.RETURNED ? AlertKind.RETURNED : AlertKind.RECEIVED;
        tellCoordinators(new Cause(event.organisationId(), kind, event.actorId()), event.toOfficeOf());
    }

    /** Leads of files and forms are told of by those who know the file or the form. */
    @EventListener
    void on(LeadsReceived event) {
        if (event.channel() != Channel.IMPORT && event.channel() != Channel.WEB_FORM) {
            tellCoordinators(new Cause(event.organisationId(), AlertKind.NEW_LEADS, event.actorId()), event.officeOf());
        }
    }

    @EventListener
    void on(FormLeadsReceived event) {
        Map<UUID, UUID> officeOf = new HashMap<>();
        event.leadIds().forEach(lead -> officeOf.put(lead, event.officeId()));
        tellCoordinators(
                new Cause(event.organisationId(), AlertKind.WEB_LEADS, event.actorId(), event.formId(), null),
                officeOf);
    }

    /** One alert when all is done. The import knows its leads: the alert names it, and not each of them. */
    @EventListener
    void on(ImportFinished event) {
        if (event.taken() > 0) {
            Cause cause =
                    new Cause(event.organisationId(), AlertKind.IMPORTED, event.actorId(), null, event.importId());
            List<Candidate> asked =
                    candidates.coordinators(event.organisationId(), cause.kind().topic(), Set.of(event.officeId()));
            table.writeImport(cause, Audience.ofOffice(cause, asked, event.officeId()), event.taken());
        }
    }

    @EventListener
    void on(TasksGiven event) {
        Cause one = new Cause(event.organisationId(), AlertKind.TASK_GIVEN, event.actorId());
        Cause several = new Cause(event.organisationId(), AlertKind.TASKS_GIVEN, event.actorId());
        tellGiven(AlertTable.Work.TASK, one, several, event.assigneeOf());
    }

    @EventListener
    void on(OpportunitiesGiven event) {
        Cause one = new Cause(event.organisationId(), AlertKind.OPPORTUNITY_GIVEN, event.actorId());
        Cause several = new Cause(event.organisationId(), AlertKind.OPPORTUNITIES_GIVEN, event.actorId());
        tellGiven(AlertTable.Work.OPPORTUNITY, one, several, event.ownerOf());
    }

    /** A reminder is nobody's action. */
    @EventListener
    void on(TasksDue event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.TASK_DUE, null);
        Set<UUID> listening = listening(cause, new HashSet<>(event.assigneeOf().values()));
        table.writeOneEach(
                cause,
                AlertTable.Work.TASK,
                event.assigneeOf().entrySet().stream()
                        .filter(each -> listening.contains(each.getValue()))
                        .map(each -> new AlertTable.OfOne(each.getValue(), each.getKey()))
                        .toList());
    }

    @EventListener
    void on(TaskDone event) {
        Cause cause = new Cause(event.organisationId(), AlertKind.TASK_DONE, event.actorId());
        table.writeOneEach(
                cause,
                AlertTable.Work.TASK,
                listening(cause, event.concerned()).stream()
                        .map(user -> new AlertTable.OfOne(user, event.taskId()))
                        .toList());
    }

    /** One is named; of several, how many there are. */
    private void tellGiven(AlertTable.Work work, Cause one, Cause several, Map<UUID, UUID> receiverOf) {
        Map<UUID, List<UUID>> givenTo = receiverOf.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Set<UUID> listening = listening(one, givenTo.keySet());
        List<AlertTable.OfOne> named = new ArrayList<>();
        Map<UUID, Integer> counted = new HashMap<>();
        givenTo.forEach((user, given) -> {
            if (!listening.contains(user)) {
                return;
            }
            if (given.size() == 1) {
                named.add(new AlertTable.OfOne(user, given.getFirst()));
            } else {
                counted.put(user, given.size());
            }
        });
        table.writeOneEach(one, work, named);
        table.writeCounts(several, work, counted);
    }

    private Set<UUID> listening(Cause cause, Set<UUID> users) {
        return Audience.listening(
                cause, candidates.users(cause.organisationId(), cause.kind().topic(), users));
    }

    private void tellCoordinators(Cause cause, Map<UUID, UUID> officeOf) {
        table.write(cause, ofCoordinators(cause, officeOf));
    }

    private List<Audience.Share> ofCoordinators(Cause cause, Map<UUID, UUID> officeOf) {
        List<Candidate> asked =
                candidates.coordinators(cause.organisationId(), cause.kind().topic(), new HashSet<>(officeOf.values()));
        return Audience.ofCoordinators(cause, asked, officeOf);
    }

    private List<Audience.Share> ofUsers(Cause cause, Map<UUID, UUID> userOf, Collection<UUID> leadIds) {
        Map<UUID, UUID> concerned = new HashMap<>(userOf);
        concerned.keySet().retainAll(Set.copyOf(leadIds));
        Set<UUID> others = new HashSet<>(concerned.values());
        others.remove(cause.actorId());
        if (others.isEmpty()) {
            return List.of();
        }
        return Audience.ofUsers(
                cause, candidates.users(cause.organisationId(), cause.kind().topic(), others), concerned);
    }
}
