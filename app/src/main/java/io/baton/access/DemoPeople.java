package io.baton.access;

import java.util.List;

/** Tells whom a visitor of a demonstration may sign in as. Only the module that loads the demonstration answers. */
public interface DemoPeople {

    /** Somebody of the demonstration, with the password that is no secret there. */
    record DemoPerson(String email, String password, String name, UserType type, String office) {}

    /** Empty unless this process was started with {@code --demo} and serves a demo organisation. */
    List<DemoPerson> list();
}
