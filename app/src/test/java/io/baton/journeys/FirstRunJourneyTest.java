package io.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Browser;
import io.baton.testing.Person;
import org.junit.jupiter.api.Test;

/** The first minutes with an installation in which there is nothing yet. */
class FirstRunJourneyTest extends Journey {

    @Test
    void setsUpAndSignsIn(Browser browser) {
        Screen first = new Screen(browser.window()).open("/").at("/set-up").heading("Set up Baton");
        assertThat(first.page().evaluate("getComputedStyle(document.querySelector('.b-door')).display"))
                .as("the style sheet came")
                .isNotEqualTo("block");
        assertThat(first.page().evaluate("typeof htmx")).as("the script came").isEqualTo("object");
        first.looksWell("set-up")
                .fill("Organisation", "Acme")
                .fill("Your name", "Ada Admin")
                .fill("Your e-mail", "ada@example.org")
                .fill("Password", Person.PASSWORD)
                .push("Start Baton")
                .at("/leads.*")
                .sees("Baton is set up, and you are signed in.")
                .looksWell("first-list");
        new Screen(browser.window())
                .open("/")
                .at("/sign-in.*")
                .fill("E-mail", "ada@example.org")
                .fill("Password", "this is not it")
                .expecting(422)
                .push("Sign in")
                .sees("Address and password do not fit together.")
                .looksWell("wrong-password");
    }
}
