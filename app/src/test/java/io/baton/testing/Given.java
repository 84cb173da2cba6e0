package io.baton.testing;

import io.baton.access.UserType;
import org.jspecify.annotations.Nullable;

/** What is there before something happens. */
public final class Given {

    private final Population population;
    private @Nullable Organisation organisation;

    Given(Baton baton) {
        this.population = new Population(baton);
    }

    /** The story's organisation, with a corporate office and an administrator; made when first asked for. */
    public Organisation organisation() {
        Organisation own = organisation;
        if (own == null) {
            own = population.organisation("Acme");
            organisation = own;
        }
        return own;
    }

    /** A further organisation, of which nobody in the story's own knows anything. */
    public Organisation organisation(String name) {
        return population.organisation(name);
    }

    /** Who operates the installation, in an organisation of that one's own. */
    public Person operator() {
        return population.operators().administrator();
    }

    /** The organisation of whoever operates the installation. */
    public Organisation operators() {
        return population.operators();
    }

    public Office corporateOffice() {
        return organisation().corporate();
    }

    /** An office below the corporate one. */
    public Office office(String name) {
        return office(name, corporateOffice());
    }

    public Office office(String name, Office parent) {
        return population.office(name, parent, organisation().administrator());
    }

    /** A user, of whom more is said before {@link NewUser#exists()}. */
    public NewUser user(String name) {
        return user(name, organisation());
    }

    /** A user of another organisation. */
    public NewUser user(String name, Organisation other) {
        return new NewUser(population, other, name);
    }

    /** A user of a type, in the corporate office. */
    public Person user(String name, UserType type) {
        return user(name).type(type).exists();
    }

    /** Coordinator and advisor in one, in the corporate office. */
    public Person coordinatorAdvisor(String name) {
        return user(name, UserType.COORDINATOR_ADVISOR);
    }

    /** A pure coordinator, in the corporate office. */
    public Person coordinator(String name) {
        return user(name, UserType.COORDINATOR);
    }

    /** An advisor, in the corporate office. */
    public Person advisor(String name) {
        return user(name, UserType.ADVISOR);
    }
}
