package io.baton.testing;

/** What one person does. */
public final class Doing {

    private final Baton baton;
    private final Person person;

    Doing(Baton baton, Person person) {
        this.baton = baton;
        this.person = person;
    }

    /** Any REST call as this person. */
    public Api api() {
        return baton.api().as(person);
    }
}
