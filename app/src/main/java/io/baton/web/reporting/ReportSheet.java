package io.baton.web.reporting;

import io.baton.reporting.AcceptTime;
import io.baton.reporting.Figure;
import io.baton.reporting.Figures;
import io.baton.reporting.Report;
import io.baton.sheets.SheetCell;
import io.baton.sheets.SheetWriter;
import io.baton.web.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All figures of a report as rows of one table: the whole, then by days, campaigns and people. */
final class ReportSheet {

    private final Texts texts;
    private final Locale locale;

    ReportSheet(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void write(Report report, SheetWriter writer) throws IOException {
        List<String> names = new ArrayList<>(List.of(
                text("reporting.export.of"),
                text("reporting.export.name"),
                text("reporting.from"),
                text("reporting.to")));
        for (Figure figure : Figure.values()) {
            names.add(text("Figure." + figure.name()));
        }
        names.add(text("reporting.export.median"));
        names.add(text("reporting.export.nineOfTen"));
        writer.header(names);
        LocalDate from = report.question().from();
        LocalDate to = report.question().to();
        writer.row(cells("reporting.total", null, from, to, report.total(), report.acceptTime()));
        for (Report.Span span : report.overTime()) {
            writer.row(cells("reporting.overTime", null, span.from(), span.to(), span.figures(), null));
        }
        for (Report.Part part : report.campaigns()) {
            String name = part.id() == null ? text("reporting.noCampaign") : part.name();
            writer.row(cells("reporting.campaigns", name, from, to, part.figures(), null));
        }
        for (Report.Part part : report.people()) {
            writer.row(cells("reporting.people", part.name(), from, to, part.figures(), null));
        }
    }

    private List<SheetCell> cells(
            String of,
            @Nullable String name,
            LocalDate from,
            LocalDate to,
            Figures figures,
            @Nullable AcceptTime acceptTime) {
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(text(of)), SheetCell.text(name), new SheetCell.Date(from), new SheetCell.Date(to)));
        for (Figure figure : Figure.values()) {
            cells.add(new SheetCell.Numeric(BigDecimal.valueOf(figures.of(figure))));
        }
        cells.add(minutes(acceptTime == null ? null : acceptTime.median()));
        cells.add(minutes(acceptTime == null ? null : acceptTime.nineOfTen()));
        return cells;
    }

    private static SheetCell minutes(@Nullable Duration duration) {
        return duration == null
                ? SheetCell.BLANK
                : new SheetCell.Numeric(BigDecimal.valueOf(Math.max(1, duration.toMinutes())));
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
