package io.baton.testing;

import java.util.Map;

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

    /** Pages, with this person signed in by the form, as everybody is. */
    public PageClient pages() {
        PageClient pages = baton.pages();
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        return pages;
    }
}
