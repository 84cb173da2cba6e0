package io.baton.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** Tabler's outline icons as inline SVG, read from the webjar. */
@Component
class Icons {

    private static final String FOLDER = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";

    private final ConcurrentMap<String, String> loaded = new ConcurrentHashMap<>();

    /** The SVG of an icon, hidden from screen readers: the words beside it say it. */
    String svg(String name) {
        return loaded.computeIfAbsent(name, Icons::load);
    }

    private static String load(String name) {
        try (InputStream file = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("no icon is called " + name);
            }
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int start = svg.indexOf("<svg");
            String inner = svg.substring(svg.indexOf('>', start) + 1).strip();
            return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" width=\"18\" height=\"18\""
                    + " viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\""
                    + " stroke-linecap=\"round\" stroke-linejoin=\"round\">" + inner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
