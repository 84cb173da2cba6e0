package io.baton.web.leads;

import io.baton.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with names in it, cut into pieces so that a page can stress the names wherever the language puts them. */
public record Sentence(List<Piece> pieces) {

    // Signs that no text and no name has: where a name goes.
    private static final Pattern PLACE = Pattern.compile("\u0001(\\d)\u0002");

    /** A piece of a sentence; a name when it is strong. */
    public record Piece(String text, boolean strong) {}

    /** The text of a key with its names, which stand at {0}, {1} and so on, and after them what is not stressed. */
    public static Sentence of(Ui ui, String key, List<String> names, String... plain) {
        Object[] arguments = new Object[names.size() + plain.length];
        for (int i = 0; i < names.size(); i++) {
            arguments[i] = "\u0001" + i + "\u0002";
        }
        System.arraycopy(plain, 0, arguments, names.size(), plain.length);
        return cut(ui.t(key, arguments), names);
    }

    static Sentence cut(String text, List<String> names) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            add(pieces, text.substring(end, place.start()), false);
            add(pieces, names.get(Integer.parseInt(place.group(1))), true);
            end = place.end();
        }
        add(pieces, text.substring(end), false);
        return new Sentence(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean strong) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, strong));
        }
    }
}
