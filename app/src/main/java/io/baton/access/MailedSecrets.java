package io.baton.access;

import io.baton.platform.Reads;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: secrets in mail whose meaning another module keeps. Here they are only found again, by their digest and
 * before the organisation is known.
 */
@Component
public class MailedSecrets {

    /**
     * What a secret stands for.
     *
     * @param id of whatever the other module keeps
     */
    public record Subject(UUID organisationId, UUID id) {}

    private final SecretLookupTable table;
    private final Reads reads;

    MailedSecrets(SecretLookupTable table, Reads reads) {
        this.table = table;
        this.reads = reads;
    }

    /** Has secrets found from the commit on, by the id of what each stands for. For use inside commands. */
    public void keep(UUID organisationId, Map<UUID, Secret> secretOf) {
        table.insert(organisationId, secretOf);
    }

    /** What this text stands for, where it is a secret of this kind that is known. */
    public Optional<Subject> find(SecretKind kind, String text) {
        return Secret.read(kind, text)
                .flatMap(secret -> reads.beforeOrganisationIsKnown(() -> table.find(secret)))
                .map(found -> new Subject(found.organisationId(), found.id()));
    }

    /** Forgets secrets of any organisations. For jobs. */
    public void forget(Collection<Subject> subjects) {
        table.delete(subjects.stream()
                .map(subject -> new SecretLookupTable.Subject(subject.organisationId(), subject.id()))
                .toList());
    }
}
