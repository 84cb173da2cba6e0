package io.baton.demo;

import io.baton.access.DemoPeople;
import io.baton.access.OrganisationView;
import io.baton.access.Organisations;
import io.baton.launch.DemoOwner;
import io.baton.launch.Settings;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration where one is wanted and nothing is there, before anything is served; then shows its people.
 */
@Component
class DemoAtStart implements SmartInitializingSingleton, DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final Settings settings;
    private final ObjectProvider<DemoOwner> owner;
    private final DemoLoader loader;
    private final Organisations organisations;
    private volatile List<DemoPerson> people = List.of();

    DemoAtStart(Settings settings, ObjectProvider<DemoOwner> owner, DemoLoader loader, Organisations organisations) {
        this.settings = settings;
        this.owner = owner;
        this.loader = loader;
        this.organisations = organisations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.demo()) {
            return;
        }
        DemoOwner wanted = owner.getIfAvailable();
        if (wanted != null) {
            wanted.take().ifPresent(this::load);
        }
        // A process that was not told --demo never gets here, whatever is in its database.
        if (organisations.listAll().stream().anyMatch(OrganisationView::demo)) {
            people = DemoUser.shown().stream().map(DemoAtStart::person).toList();
        }
    }

    private void load(DataSource database) {
        LOG.info("Loading the demonstration; this takes some seconds");
        loader.load(database);
    }

    @Override
    public List<DemoPerson> list() {
        return people;
    }

    private static DemoPerson person(DemoUser user) {
        return new DemoPerson(
                user.email(),
                DemoUser.PASSWORD,
                user.fullName(),
                user.type(),
                user.office().city());
    }
}
