package io.baton.web.letters;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the templates of letters. */
@Component
class LetterNavigation implements NavigationSource {

    private static final Entry TEMPLATES =
            new Entry(SETTINGS + 26, "letters", LetterTemplatePages.PATH, "file-text", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.SETTINGS_MANAGE) ? List.of(TEMPLATES) : List.of();
    }
}
