package io.baton.testing;

import io.baton.access.EnterpriseView;
import io.baton.access.UserDetails;
import io.baton.access.UserType;

/** A user in the making; an advisor of the corporate office unless something else is said. */
public final class NewUser {

    private final Population population;
    private final Organisation organisation;
    private final String name;
    private UserType type = UserType.ADVISOR;
    private Office office;
    private EnterpriseView enterpriseView = EnterpriseView.NONE;
    private String locale = "en";

    NewUser(Population population, Organisation organisation, String name) {
        this.population = population;
        this.organisation = organisation;
        this.name = name;
        this.office = organisation.corporate();
    }

    public NewUser type(UserType newType) {
        type = newType;
        return this;
    }

    public NewUser in(Office newOffice) {
        office = newOffice;
        return this;
    }

    /** Sees all offices below the own one. */
    public NewUser seesAllOfficesBelow() {
        enterpriseView = EnterpriseView.ALL;
        return this;
    }

    /** Reads German. */
    public NewUser german() {
        locale = "de";
        return this;
    }

    public Person exists() {
        UserDetails details = UserDetails.of(Population.address(name), name, office.id(), type, locale)
                .withEnterpriseView(enterpriseView);
        return population.user(details, organisation.administrator());
    }
}
