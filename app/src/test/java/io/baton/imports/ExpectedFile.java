package io.baton.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of the five real files, and what must come of it: written down before the code, class of rows by class, from the
 * file itself.
 *
 * @param rowsOf rows of each class, such as {@code warned EMAIL_UNUSABLE}
 * @param duplicateOf the earlier row that a row repeats
 */
record ExpectedFile(
        String name,
        String format,
        String source,
        Map<String, String> columns,
        int rows,
        Map<String, List<Integer>> rowsOf,
        Map<Integer, Integer> duplicateOf) {

    static final List<String> NAMES = List.of(
            "facebook-lead-ads.csv",
            "google-ads-lead-form.csv",
            "hubspot-contacts.csv",
            "salesforce-leads.csv",
            "broker-list-semicolon-latin1.csv");

    static ExpectedFile read(String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
        Map<Integer, Integer> duplicateOf = new LinkedHashMap<>();
        String text = new String(bytes(name.replace(".csv", ".expected")), StandardCharsets.UTF_8);
        for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
            List<String> parts =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            switch (parts.getFirst()) {
                case "format", "source", "rows" -> facts.put(parts.get(0), parts.get(1));
                case "column" -> columns.put(parts.get(1), parts.get(2));
                case "duplicates" ->
                    words(parts.get(2)).forEach(pair -> {
                        List<String> rows = List.of(pair.split(">"));
                        duplicateOf.put(Integer.valueOf(rows.get(0)), Integer.valueOf(rows.get(1)));
                    });
                default -> rowsOf.put(parts.get(0), rows(parts));
            }
        }
        return new ExpectedFile(
                name,
                facts.getOrDefault("format", ""),
                facts.getOrDefault("source", ""),
                columns,
                Integer.parseInt(facts.getOrDefault("rows", "0")),
                rowsOf,
                duplicateOf);
    }

    private static List<Integer> rows(List<String> parts) {
        int count = Integer.parseInt(parts.get(1));
        List<Integer> rows = parts.get(2).equals("all")
                ? java.util.stream.IntStream.range(2, 2 + count).boxed().toList()
                : words(parts.get(2)).stream().map(Integer::valueOf).toList();
        if (rows.size() != count) {
            throw new IllegalStateException(parts + " does not agree with itself");
        }
        return rows;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** A copy of the file, to be read where files are read. */
    Path in(Path folder) {
        try {
            return Files.write(folder.resolve(name), bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream file = ExpectedFile.class.getResourceAsStream("/io/baton/imports/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that repeat an earlier one. */
    List<Integer> duplicates() {
        return List.copyOf(duplicateOf.keySet());
    }

    List<Integer> of(String label) {
        return new ArrayList<>(Objects.requireNonNull(rowsOf.get(label), label));
    }
}
