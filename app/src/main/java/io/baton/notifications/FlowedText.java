package io.baton.notifications;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of {@code format=flowed} (RFC 3676) with its lines as they were written: a line that ends in a space goes on in
 * the next one of the same depth of quotation.
 */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param dropSpaces {@code DelSp=yes}: the space that ends a line is none of the text */
    static String unfold(String text, boolean dropSpaces) {
        List<String> lines = new ArrayList<>();
        boolean goesOn = false;
        int depthBefore = 0;
        for (String line : text.split("\r?\n", -1)) {
            int depth = depth(line);
            String words = unstuffed(line.substring(depth));
            boolean flows = words.endsWith(" ") && !words.equals(SIGNATURE);
            String kept = flows && dropSpaces ? words.substring(0, words.length() - 1) : words;
            if (goesOn && depth == depthBefore && !words.equals(SIGNATURE)) {
                lines.add(lines.removeLast() + kept);
            } else {
                lines.add(depth == 0 ? kept : ">".repeat(depth) + " " + kept);
            }
            goesOn = flows;
            depthBefore = depth;
        }
        return String.join("\n", lines);
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    /** Lines that begin with a space, with "From " or with ">" were given one more space. */
    private static String unstuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
