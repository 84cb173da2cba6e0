package io.baton.web.imports;

import io.baton.imports.ImportView;
import io.baton.imports.WayWithDuplicates;
import io.baton.web.FormProblems;
import io.baton.web.access.Choice;
import java.util.List;

/**
 * The page on which imports begin, with the earlier ones.
 *
 * @param officeId chosen
 * @param duplicates chosen
 */
public record ImportListView(
        List<ImportView> imports,
        List<Choice> offices,
        String officeId,
        WayWithDuplicates duplicates,
        FormProblems problems) {}
