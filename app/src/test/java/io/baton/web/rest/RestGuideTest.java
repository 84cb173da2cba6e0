package io.baton.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whoever is given an address of REST finds out how to use it, without signing in. */
class RestGuideTest extends Story {

    @Test
    void everyRouteIsShownAndEveryLinkLeadsSomewhere() {
        Page guide = baton.pages().open("/api/docs").expect(200);
        ApiAnswer description = api.at("GET", "/api/openapi.json").send().expect(200);
        long routes = description
                .json()
                .at("/paths")
                .valueStream()
                .mapToLong(path -> path.size())
                .sum();

        assertThat(guide.document().select("article h3")).hasSize((int) routes);
        assertThat(guide.text()).contains("POST /api/v1/leads", "Adds a lead.", "Needs the right LEAD_CREATE.");
        List<String> nowhere = guide.document().select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> guide.document().getElementById(id) == null)
                .toList();
        assertThat(nowhere).isEmpty();
        assertThat(guide.document().select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    }

    @Test
    void itsOwnWordsAreInTheReadersLanguage() {
        Page guide = baton.pages().getWith("/api/docs", Map.of("Accept-Language", "de"));
        assertThat(guide.document().select("h1").text()).isEqualTo("Die REST-Schnittstelle");
        assertThat(guide.document().select("[lang=en]")).isNotEmpty();
    }
}
