/**
 * Reads files of rows, as spreadsheets and other programs write them (CSV, TSV, XLSX), and writes CSV and XLSX. Knows
 * rows and cells of text and nothing of leads. Shelf 1.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
