package io.baton.web.imports;

import io.baton.imports.DateOrder;
import io.baton.imports.GivenMapping;
import io.baton.imports.ImportView;
import io.baton.imports.WayWithDuplicates;
import io.baton.leads.LeadType;
import io.baton.sheets.SheetFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be brought in, as the form says it.
 *
 * @param use what each column is, in the order of the columns
 */
record ImportForm(
        UUID officeId,
        WayWithDuplicates duplicates,
        @Nullable List<String> use,
        @Nullable String source,
        @Nullable UUID campaignId,
        LeadType personType,
        DateOrder dateOrder,
        @Nullable UUID groupId,
        @Nullable String charset,
        @Nullable String delimiter) {

    GivenMapping toMapping(ImportView view) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> uses = use == null ? List.of() : use;
        for (int i = 0; i < view.header().size() && i < uses.size(); i++) {
            columns.put(view.header().get(i), uses.get(i));
        }
        return new GivenMapping(columns, source, campaignId, personType, dateOrder, groupId);
    }

    /** The format that was chosen, or that of the view where none was. */
    SheetFormat format(ImportView view) {
        SheetFormat present = view.format();
        if (present.kind() == SheetFormat.Kind.WORKBOOK || charset == null || delimiter == null) {
            return present;
        }
        return new SheetFormat(present.kind(), charset, delimiter.equals("TAB") ? '\t' : delimiter.charAt(0));
    }
}
