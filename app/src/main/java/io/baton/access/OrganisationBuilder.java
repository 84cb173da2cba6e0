package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes an organisation with its corporate office and its first administrator. For use inside commands. */
@Component
class OrganisationBuilder {

    /** The input in the form it is kept. */
    private record Read(String name, String adminName, String adminEmail, String zone, String country, String locale) {}

    private final OrganisationTable organisations;
    private final OfficeTable offices;
    private final UserTable users;
    private final SignInAddressTable addresses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OrganisationBuilder(
            OrganisationTable organisations,
            OfficeTable offices,
            UserTable users,
            SignInAddressTable addresses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.offices = offices;
        this.users = users;
        this.addresses = addresses;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Creates the actor's organisation; answers the administrator's id.
     *
     * @throws InvalidInputException when a field is wrong, or the address is taken anywhere in the installation
     */
    UUID create(NewOrganisation input, boolean demo, Actor actor) {
        Read read = read(input);
        UUID organisationId = actor.organisationId();
        UUID officeId = Ids.next();
        UUID userId = Ids.next();
        if (addresses.find(read.adminEmail()).isPresent()) {
            throw new InvalidInputException(taken());
        }
        organisations.insert(organisationId, read.name(), demo);
        offices.insert(
                organisationId,
                new OfficeView(
                        officeId,
                        null,
                        corporateName(read.locale()),
                        true,
                        java.time.ZoneId.of(read.zone()),
                        read.country(),
                        1));
        UserDetails administrator =
                UserDetails.of(read.adminEmail(), read.adminName(), officeId, UserType.ADMINISTRATOR, read.locale());
        UserDetails seesAll = administrator.withEnterpriseView(EnterpriseView.ALL);
        users.insert(organisationId, userId, seesAll, input.adminPassword());
        if (!addresses.take(read.adminEmail(), organisationId, userId)) {
            throw new InvalidInputException(taken());
        }
        audit.record(actor, AuditType.ORGANISATION_CREATED.name(), null, Map.of("name", read.name()));
        events.publishEvent(new OrganisationCreated(organisationId));
        return userId;
    }

    private static Read read(NewOrganisation input) {
        Fields fields = new Fields();
        Read read = new Read(
                fields.name("name", input.name()),
                fields.name("adminName", input.adminName()),
                fields.email("adminEmail", input.adminEmail()),
                Objects.requireNonNullElse(fields.zone("zone", input.zone()), NewOrganisation.defaultZone()),
                fields.country("country", input.country()),
                fields.locale("locale", input.locale()));
        fields.throwIfAny();
        return read;
    }

    private static String corporateName(String locale) {
        return "de".equals(locale) ? "Zentrale" : "Corporate";
    }

    private static FieldProblem taken() {
        return new FieldProblem("adminEmail", "TAKEN", "is in use already");
    }
}
