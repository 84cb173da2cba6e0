package io.baton.web.help;

import io.baton.access.ActingUser;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of help, for everybody. */
@Component
class HelpNavigation implements NavigationSource {

    private static final Entry HELP = new Entry(SETTINGS + 90, "help", HelpPages.HELP, "help-circle", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return List.of(HELP);
    }
}
