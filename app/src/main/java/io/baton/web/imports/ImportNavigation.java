package io.baton.web.imports;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the imports, below the leads. */
@Component
class ImportNavigation implements NavigationSource {

    private static final Entry IMPORTS = new Entry(120, "imports", ImportPages.LIST, "file-import", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.LEAD_IMPORT) ? List.of(IMPORTS) : List.of();
    }
}
