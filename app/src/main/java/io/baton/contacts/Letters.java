package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: letters and their templates. Reads and writes in the transaction or snapshot that is open. */
@Component
public class Letters {

    private static final int MOST_OF_CONTACT = 50;

    private final LetterTemplateTable templates;
    private final LetterTable table;
    private final ContactQuery contacts;
    private final ContactFactsQuery facts;

    Letters(LetterTemplateTable templates, LetterTable table, ContactQuery contacts, ContactFactsQuery facts) {
        this.templates = templates;
        this.table = table;
        this.contacts = contacts;
        this.facts = facts;
    }

    /** All templates of the organisation, those offered first, by name. */
    public List<LetterTemplate> listTemplates(UUID organisationId) {
        return templates.list(organisationId);
    }

    /** Those of these templates that are there. */
    public List<LetterTemplate> listTemplates(UUID organisationId, Collection<UUID> ids) {
        return templates.list(organisationId, ids);
    }

    /** A template. Throws where there is none. */
    public LetterTemplate getTemplate(UUID organisationId, UUID id) {
        return templates.find(organisationId, id).orElseThrow(() -> new NotFoundException("there is no such template"));
    }

    /** The letters to a contact this user sees, the newest first. */
    public List<LetterView> listOf(ActingUser user, UUID contactId) {
        return sees(user, contactId) ? table.listOf(user.organisationId(), contactId, MOST_OF_CONTACT) : List.of();
    }

    /** A letter to a contact this user sees. Throws where there is none. */
    public LetterView get(ActingUser user, UUID letterId) {
        return table.find(user.organisationId(), letterId)
                .filter(letter -> sees(user, letter.contactId()))
                .orElseThrow(() -> new NotFoundException("there is no such letter"));
    }

    /** Writes letters that follow from accepting leads; what was written before stays as it is. A few statements. */
    public void follow(ActingUser user, List<FollowUpLetter> asked) {
        if (asked.isEmpty()) {
            return;
        }
        Map<UUID, LetterTemplate> templateOf =
                templates.list(user.organisationId(), distinct(asked, FollowUpLetter::templateId)).stream()
                        .collect(Collectors.toMap(LetterTemplate::id, Function.identity()));
        Map<UUID, ContactFacts> factsOf = facts.lock(user.organisationId(), distinct(asked, FollowUpLetter::contactId));
        LetterFill.Writer writer = table.writer(user);
        table.insert(
                user,
                asked.stream()
                        .map(letter -> LetterTable.New.of(
                                letter.contactId(),
                                Objects.requireNonNull(factsOf.get(letter.contactId()), "contacts are never deleted"),
                                Objects.requireNonNull(templateOf.get(letter.templateId()), "nor are templates"),
                                writer,
                                letter.leadId(),
                                letter.causeId()))
                        .toList());
    }

    private boolean sees(ActingUser user, UUID contactId) {
        return user.may(Right.CONTACT_VIEW)
                && !contacts.listVisible(ContactScope.of(user), List.of(contactId))
                        .isEmpty();
    }

    private static Set<UUID> distinct(List<FollowUpLetter> letters, Function<FollowUpLetter, UUID> of) {
        return letters.stream().map(of).collect(Collectors.toSet());
    }
}
