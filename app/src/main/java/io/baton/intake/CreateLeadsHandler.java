package io.baton.intake;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.leads.CreatedLead;
import io.baton.leads.EarlierLead;
import io.baton.leads.Leads;
import io.baton.leads.NewLead;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Needs the right LEAD_CREATE. Each office must be one that the user coordinates (403 otherwise, also for one that is
 * not there). What is wrong with the facts is told field by field; then nothing is created. Nor is anything when the
 * duplicate rule of its group rejects one of them, but for leads that are typed in: whoever does it was warned.
 */
@Component
class CreateLeadsHandler implements CommandHandler<CreateLeads, CreateOutcome> {

    private final ActingUsers users;
    private final Leads leads;
    private final ApplicationEventPublisher events;

    CreateLeadsHandler(ActingUsers users, Leads leads, ApplicationEventPublisher events) {
        this.users = users;
        this.leads = leads;
        this.events = events;
    }

    @Override
    public Class<CreateLeads> commandType() {
        return CreateLeads.class;
    }

    @Override
    public CreateOutcome handle(CreateLeads command, Actor actor) {
        ActingUser user = users.get(actor, Right.LEAD_CREATE);
        List<NewLead> requested = command.entries().stream()
                .map(entry -> new NewLead(officeFor(user, entry), entry.draft()).in(entry.groupId()))
                .toList();
        // Who types a lead in was warned, and decides.
        List<CreatedLead> created = leads.create(actor, requested, actor.channel() != Channel.PAGE);
        Optional<CreatedLead> rejected =
                created.stream().filter(CreatedLead::rejectedAsDuplicate).findFirst();
        if (rejected.isPresent()) {
            return refused(rejected.get());
        }
        List<UUID> ids =
                created.stream().map(lead -> Objects.requireNonNull(lead.id())).toList();
        Map<UUID, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String note = command.entries().get(i).note();
            if (note != null) {
                notes.put(ids.get(i), note);
            }
        }
        if (!notes.isEmpty()) {
            leads.addNotes(actor, notes);
        }
        Map<UUID, UUID> officeOf = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            officeOf.put(ids.get(i), requested.get(i).officeId());
        }
        events.publishEvent(new LeadsReceived(actor.organisationId(), actor.userId(), actor.channel(), ids, officeOf));
        return new LeadsCreated(ids);
    }

    private static DuplicateRefused refused(CreatedLead lead) {
        EarlierLead earlier = Objects.requireNonNull(lead.repeated()).earlier();
        return new DuplicateRefused(earlier == null ? null : earlier.id());
    }

    private static UUID officeFor(ActingUser user, CreateLeads.Entry entry) {
        UUID officeId =
                Objects.requireNonNullElse(entry.officeId(), user.office().id());
        if (!user.visibleOffices().contains(officeId)) {
            throw new NotPermittedException("the office is none of yours");
        }
        return officeId;
    }
}
