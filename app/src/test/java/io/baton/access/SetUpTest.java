package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Channel;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first page of an empty installation. Its database is set up once, so its methods have an order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest extends Story {

    private static final Map<String, String> GOOD = Map.of(
            "name", "Acme",
            "adminName", "Ada Dean",
            "adminEmail", "Ada@Example.org",
            "adminPassword", "a long enough sentence",
            "zone", "Europe/Berlin",
            "country", "DE",
            "locale", "de");

    @Test
    @Order(1)
    void everyPageLeadsToSetUp() {
        for (String path : List.of("/", "/sign-in", "/profile", "/settings/users", "/leads")) {
            assertThat(baton.pages().get(path).redirect()).as(path).hasValue("/set-up");
        }
        api.get("/me").send().expect(401, "UNAUTHENTICATED");
        baton.pages().get("/set-up").expect(200);
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidBesideItsFieldAndTheRestStays() {
        PageClient pages = baton.pages();
        Map<String, String> wrong = new HashMap<>(GOOD);
        wrong.put("adminPassword", "short");
        wrong.put("adminEmail", "no address");
        Page answer = pages.submit(pages.open("/set-up"), "/set-up", wrong).expect(422);
        assertThat(answer.document().select("#adminPassword-problem").text()).contains("12");
        assertThat(answer.document().select("#adminEmail").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.document().select("#name").val()).isEqualTo("Acme");
        assertThat(answer.document().select("#adminPassword").val()).isEmpty();
    }

    /** Of two at once one wins, and the other is told. */
    @Test
    @Order(3)
    void ofManyAtOnceOneWins() {
        SetUp setUp = baton.bean(SetUp.class);
        List<SetUpOutcome> outcomes = Race.of(4)
                .run((round, participant) -> setUp.first(
                        new SetUp.Request(
                                "Racer " + participant,
                                "Ada",
                                "racer" + participant + "@example.org",
                                "a long enough sentence",
                                "Europe/London",
                                "GB",
                                "en"),
                        Channel.PAGE,
                        null))
                .getFirst()
                .answers();
        assertThat(outcomes).filteredOn(SetUpOutcome.SetUp.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SetUpOutcome.AlreadySetUp.class::isInstance)
                .hasSize(3);
        assertThat(baton.bean(Organisations.class).listAll()).hasSize(1);
    }

    @Test
    @Order(4)
    void afterwardsThereIsNoSuchPage() {
        baton.pages().get("/set-up").expect(404);
        assertThat(baton.pages().get("/settings/users").redirect())
                .hasValueSatisfying(target -> assertThat(target).startsWith("/sign-in"));
    }
}
