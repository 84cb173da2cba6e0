package io.baton.testing;

import io.baton.access.UserType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is there before something happens. */
public final class Given {

    private final Rows rows;
    private @Nullable Organisation organisation;

    Given(Baton baton) {
        this.rows = new Rows(baton);
    }

    /** The story's organisation, with a corporate office and an administrator; made when first asked for. */
    public Organisation organisation() {
        Organisation own = organisation;
        if (own == null) {
            own = rows.organisation("Acme");
            organisation = own;
        }
        return own;
    }

    /** A further organisation, of which nobody in the story's own knows anything. */
    public Organisation organisation(String name) {
        return rows.organisation(name);
    }

    public Office corporateOffice() {
        return organisation().corporate();
    }

    /** An office below the corporate one. */
    public Office office(String name) {
        return office(name, corporateOffice());
    }

    public Office office(String name, Office parent) {
        Office office = new Office(parent.organisationId(), UUID.randomUUID(), name);
        rows.insertOffice(office, parent.id());
        return office;
    }

    /** A user, of whom more is said before {@link NewUser#exists()}. */
    public NewUser user(String name) {
        return new NewUser(rows, organisation(), name);
    }

    /** A user of another organisation. */
    public NewUser user(String name, Organisation other) {
        return new NewUser(rows, other, name);
    }

    /** Coordinator and advisor in one, in the corporate office. */
    public Person coordinatorAdvisor(String name) {
        return user(name).type(UserType.COORDINATOR_ADVISOR).exists();
    }

    /** A pure coordinator, in the corporate office. */
    public Person coordinator(String name) {
        return user(name).type(UserType.COORDINATOR).exists();
    }

    /** An advisor, in the corporate office. */
    public Person advisor(String name) {
        return user(name).type(UserType.ADVISOR).exists();
    }
}
