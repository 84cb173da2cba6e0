package io.baton.web.imports;

import io.baton.imports.ImportRowView;
import io.baton.imports.RowMark;
import io.baton.web.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a row became no lead, in somebody's language. */
final class RowTexts {

    private RowTexts() {}

    static String reason(Texts texts, Locale locale, ImportRowView row) {
        if (row.outcome() == ImportRowView.Outcome.DUPLICATE) {
            return row.otherRow() == null
                    ? texts.get(locale, "imports.repeatsLead")
                    : texts.get(locale, "imports.repeatsRow", row.otherRow().toString());
        }
        return row.marks().stream()
                .filter(mark -> mark.code().rejects())
                .map(mark -> reason(texts, locale, mark))
                .collect(Collectors.joining("; "));
    }

    private static String reason(Texts texts, Locale locale, RowMark mark) {
        String said = texts.get(locale, "RowMark.Code." + mark.code().name());
        return mark.column() == null ? said : said + ": " + mark.column();
    }
}
