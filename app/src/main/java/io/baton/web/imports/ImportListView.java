package io.baton.web.imports;

import io.baton.imports.ImportView;
import io.baton.imports.WayWithDuplicates;
import io.baton.web.FormProblems;
import io.baton.web.access.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which imports begin, with the earlier ones.
 *
 * @param officeId chosen
 * @param duplicates chosen, or null for what the lead group says
 */
public record ImportListView(
        List<ImportView> imports,
        List<Choice> offices,
        String officeId,
        @Nullable WayWithDuplicates duplicates,
        FormProblems problems) {}
