package io.baton.web.reporting;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.reporting.Report;
import io.baton.reporting.Reports;
import io.baton.sheets.SheetWriter;
import io.baton.web.Texts;
import io.baton.web.lists.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures one looks at, as a file. */
@Controller
class ReportExportPages {

    private final Reports reports;
    private final Texts texts;
    private final Clock clock;

    ReportExportPages(Reports reports, Texts texts, Clock clock) {
        this.reports = reports;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ReportParameters.PATH + "/export")
    @Requires({Right.REPORT_VIEW, Right.REPORT_VIEW_OWN})
    ResponseEntity<byte[]> export(
            @ModelAttribute ReportParameters form,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            Caller caller)
            throws IOException {
        ActingUser user = caller.user();
        LocalDate today = LocalDate.now(clock.withZone(user.zone()));
        Report report = reports.read(user, form.question(today));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = format.writer(file, texts.get(user.locale(), "reporting.title"))) {
            new ReportSheet(texts, user.locale()).write(report, writer);
        }
        String name =
                "reports-" + report.question().from() + "-" + report.question().to() + "." + format.ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.contentType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toByteArray());
    }
}
