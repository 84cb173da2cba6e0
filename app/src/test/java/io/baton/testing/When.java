package io.baton.testing;

/** What somebody does. */
public final class When {

    private final Baton baton;

    When(Baton baton) {
        this.baton = baton;
    }

    /** This person does… */
    public Doing user(Person person) {
        return new Doing(baton, person);
    }
}
