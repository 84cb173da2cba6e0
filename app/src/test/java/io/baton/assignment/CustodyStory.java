package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.intake.CreateLeads;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Words for stories about who holds a lead: everything is done by REST, as its users would. */
abstract class CustodyStory extends Story {

    private final CommandRunner commands = baton.bean(CommandRunner.class);

    /** A person's lead, typed in by this coordinator, on the unassigned list of the coordinator's office. */
    UUID lead(Person coordinator) {
        return lead(coordinator, LeadDraft.named(LeadType.CONTACT, "Müller"));
    }

    UUID lead(Person coordinator, LeadDraft draft) {
        return commands.run(actor(coordinator), CreateLeads.one(null, draft, null))
                .created()
                .leadIds()
                .getFirst();
    }

    List<UUID> leads(Person coordinator, int count) {
        List<CreateLeads.Entry> entries = IntStream.range(0, count)
                .mapToObj(i ->
                        new CreateLeads.Entry(null, null, LeadDraft.named(LeadType.CONTACT, "Lead number " + i), null))
                .toList();
        return commands.run(actor(coordinator), new CreateLeads(entries))
                .created()
                .leadIds();
    }

    private static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.API, null);
    }

    ApiAnswer assign(Person by, List<UUID> leads, Person... to) {
        return command(by, "assign", leads, Map.of("userIds", ids(to)));
    }

    /** Offered to this user by this coordinator, which must work. */
    UUID offered(Person coordinator, Person to) {
        UUID lead = lead(coordinator);
        assertThat(outcome(assign(coordinator, List.of(lead), to))).isEqualTo("ASSIGNED");
        return lead;
    }

    /** Offered and accepted. */
    UUID accepted(Person coordinator, Person by) {
        UUID lead = offered(coordinator, by);
        assertThat(outcome(accept(by, lead))).isEqualTo("ACCEPTED");
        return lead;
    }

    ApiAnswer accept(Person by, UUID... leads) {
        return command(by, "accept", List.of(leads), Map.of());
    }

    ApiAnswer reject(Person by, UUID lead, String reason) {
        return command(by, "reject", List.of(lead), Map.of("reason", reason));
    }

    ApiAnswer revoke(Person by, UUID... leads) {
        return command(by, "revoke", List.of(leads), Map.of());
    }

    ApiAnswer reassign(Person by, UUID lead, Person... to) {
        return command(by, "revoke", List.of(lead), Map.of("reassignTo", ids(to)));
    }

    ApiAnswer close(Person by, UUID lead, CloseOutcome outcome) {
        return command(by, "close", List.of(lead), Map.of("outcome", outcome.name()));
    }

    ApiAnswer reopen(Person by, UUID lead) {
        return command(by, "reopen", List.of(lead), Map.of());
    }

    ApiAnswer dispatch(Person by, List<UUID> leads, Office... to) {
        return command(
                by,
                "dispatch",
                leads,
                Map.of("officeIds", Stream.of(to).map(Office::id).toList()));
    }

    /** Sent to this office by this coordinator of the corporate one, which must work. */
    UUID dispatched(Person corporateCoordinator, Office to) {
        UUID lead = lead(corporateCoordinator);
        assertThat(outcome(dispatch(corporateCoordinator, List.of(lead), to))).isEqualTo("DISPATCHED");
        return lead;
    }

    ApiAnswer recall(Person by, UUID... leads) {
        return command(by, "recall", List.of(leads), Map.of());
    }

    ApiAnswer forward(Person by, UUID lead, Office to) {
        return command(by, "forward", List.of(lead), Map.of("officeId", to.id()));
    }

    ApiAnswer forward(Person by, UUID lead, Person to) {
        return command(by, "forward", List.of(lead), Map.of("userId", to.id()));
    }

    ApiAnswer rejectFromOffice(Person by, UUID lead, String reason) {
        return command(by, "reject-from-office", List.of(lead), Map.of("reason", reason));
    }

    ApiAnswer setCampaign(Person by, List<UUID> leads, @Nullable UUID campaign) {
        return command(by, "campaign", leads, campaign == null ? Map.of() : Map.of("campaignId", campaign));
    }

    ApiAnswer command(Person by, String name, List<UUID> leads, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("leadIds", leads);
        return api.as(by).post("/leads/" + name).body(body).send();
    }

    /** What the first result says: its outcome, or the refusal's code; the problem's code where there is no result. */
    static String outcome(ApiAnswer answer) {
        return outcomes(answer).getFirst();
    }

    static List<String> outcomes(ApiAnswer answer) {
        if (answer.status() != 200) {
            return List.of(answer.code());
        }
        List<String> outcomes = new ArrayList<>();
        for (JsonNode result : answer.json().at("/results")) {
            outcomes.add(
                    result.has("outcome")
                            ? result.at("/outcome").asString()
                            : result.at("/refusal/code").asString());
        }
        return outcomes;
    }

    /** Where the lead stands, as the database has it: stage and holder. */
    String standing(Person anybody, UUID lead) {
        return database.in(
                anybody.organisationId(),
                rows -> rows.fetchSingle(
                                "select l.stage || coalesce(' ' || u.name, '') from lead l"
                                        + " left join user_account u on u.id = l.holder_user_id where l.id = ?",
                                lead)
                        .get(0, String.class));
    }

    /** Where the lead is, as the database has it: the office, and from which it came there. */
    String whereabouts(Person anybody, UUID lead) {
        return database.in(
                anybody.organisationId(),
                rows -> rows.fetchSingle(
                                "select o.name || coalesce(' from ' || s.name, '') from lead l"
                                        + " join office o on o.id = l.holding_office_id"
                                        + " left join office s on s.id = l.sending_office_id where l.id = ?",
                                lead)
                        .get(0, String.class));
    }

    /** The types of the lead's history, oldest first. */
    List<String> history(Person anybody, UUID lead) {
        return database.in(
                anybody.organisationId(),
                rows -> rows.fetch("select type from lead_event where lead_id = ? order by sequence", lead)
                        .map(row -> row.get(0, String.class)));
    }

    /** The lead's chain of custody: number and state of each placement, oldest first. */
    List<String> chain(Person anybody, UUID lead) {
        return database.in(
                anybody.organisationId(),
                rows -> rows.fetch(
                                "select sequence || ' ' || state from assignment where lead_id = ? order by sequence",
                                lead)
                        .map(row -> row.get(0, String.class)));
    }

    private static List<UUID> ids(Person... people) {
        return Stream.of(people).map(Person::id).toList();
    }
}
