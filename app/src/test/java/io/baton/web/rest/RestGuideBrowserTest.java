package io.baton.web.rest;

import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Story;
import org.junit.jupiter.api.Test;

@BrowserTest
class RestGuideBrowserTest extends Story {

    @Test
    void itHasNoBarriers(Browser browser) {
        browser.window().open("/api/docs").axe().screenshot("rest-guide");
        browser.phone().open("/api/docs").axe().screenshot("phone-rest-guide");
    }
}
