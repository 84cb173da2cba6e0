package io.baton.web.lists;

import io.baton.catalogue.Catalogue;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether lead groups are something to choose: where there is one only, nobody is asked. */
@Component
public class GroupChoice {

    private final Catalogue catalogue;

    GroupChoice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether there are several groups, and so something to choose. */
    public boolean isThere(UUID organisationId) {
        return catalogue.listGroups(organisationId).size() > 1;
    }

    /** Which commands are offered: without changing the group where there is no other. */
    public Predicate<BarCommand> offered(UUID organisationId) {
        boolean several = isThere(organisationId);
        return command -> several || command != BarCommand.GROUP;
    }
}
