package io.baton.web.access;

import java.util.List;

/** Tells whom a visitor of a demonstration may sign in as. Implemented by the one who loads the demonstration. */
public interface SignInHints {

    /**
     * A person of the demonstration.
     *
     * @param aboutKey the key of what this person may do, in a sentence
     */
    record Hint(String email, String password, String name, String aboutKey) {}

    /** Empty where nothing is demonstrated. */
    List<Hint> list();
}
