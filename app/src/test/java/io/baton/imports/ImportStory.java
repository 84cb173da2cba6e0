package io.baton.imports;

import io.baton.testing.ApiAnswer;
import io.baton.testing.ApiRequest;
import io.baton.testing.Multipart;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words for stories about leads from files. */
abstract class ImportStory extends Story {

    /** Sends a file and has it worked on to its end; answers the import. */
    ApiAnswer imported(Person by, String name, byte[] bytes, @Nullable Map<String, ?> mapping, String query) {
        ApiAnswer sent = send(by, name, bytes, mapping, query).send().expect(201);
        work();
        return read(by, sent.at("/id"));
    }

    ApiAnswer imported(Person by, String text) {
        return imported(by, "leads.csv", text.getBytes(StandardCharsets.UTF_8), null, "");
    }

    ApiRequest send(Person by, String name, byte[] bytes, @Nullable Map<String, ?> mapping, String query) {
        Multipart parts = new Multipart().file("file", name, bytes);
        if (mapping != null) {
            parts.json("mapping", mapping);
        }
        // What repeats something is left out, unless the story says otherwise.
        String whole = query.isEmpty() ? "?duplicates=SKIP" : query;
        return api.as(by).post("/imports" + whole).raw(parts.contentType(), parts.bytes());
    }

    /** What the job does, until there is nothing to do. */
    void work() {
        baton.bean(ImportJob.class).run();
    }

    ApiAnswer read(Person by, String id) {
        return api.as(by).get("/imports/" + id).send().expect(200);
    }

    static String counts(ApiAnswer answer) {
        return "taken %s warned %s assigned %s rejected %s duplicate %s repeated %s"
                .formatted(
                        answer.at("/counts/taken"),
                        answer.at("/counts/warned"),
                        answer.at("/counts/assigned"),
                        answer.at("/counts/rejected"),
                        answer.at("/counts/duplicate"),
                        answer.at("/counts/repeated"));
    }

    List<UUID> leadsOf(Person by) {
        return database.in(
                by.organisationId(),
                rows -> rows.fetch("select id from lead order by number").getValues(0, UUID.class));
    }

    List<Integer> rowsOf(Person by, ApiAnswer answer, String outcome) {
        return database.in(
                by.organisationId(),
                rows -> rows.fetch(
                                "select row_number from import_row where import_id = ?::uuid and outcome = ? order by 1",
                                answer.at("/id"),
                                outcome)
                        .getValues(0, Integer.class));
    }
}
