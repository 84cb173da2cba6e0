package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserPagesTest extends Story {

    private PageClient admin() {
        return when.user(given.organisation().administrator()).pages();
    }

    @Test
    void aTypeIsFilledInWithoutScript() {
        PageClient pages = admin();
        Page form = pages.open("/settings/users/new").expect(200);
        Page filled = pages.post(
                        "/settings/users/rights?fill=true",
                        Map.of(
                                "_csrf",
                                        form.document()
                                                .select("input[name=_csrf]")
                                                .val(),
                                "name", "Cora",
                                "type", "COORDINATOR",
                                "userClass", "PRODUCER_MANAGER"))
                .expect(200);
        assertThat(filled.document().select("#name").val()).isEqualTo("Cora");
        assertThat(filled.document().select("input[name=packages][checked]").eachAttr("value"))
                .containsExactly("BASE", "LEADS_COORDINATOR", "LEADS", "OPPORTUNITY");
        assertThat(filled.document().select("#class-STAFF").hasAttr("checked")).isTrue();
        assertThat(filled.text()).contains("May not hold leads.", "The class is Staff");
        then.rowsOf("user_account", given.organisation().id()).isEqualTo(1);
    }

    @Test
    void aUserIsInvitedAndChangedOnPages() {
        Office leeds = given.office("Leeds");
        PageClient pages = admin();
        Page shown = pages.submit(
                        pages.open("/settings/users/new"),
                        "/settings/users",
                        Map.of(
                                "name",
                                "Ann Lee",
                                "email",
                                "ann." + leeds.id() + "@example.org",
                                "packages",
                                List.of("BASE", "LEADS"),
                                "userClass",
                                "PRODUCER_MANAGER",
                                "officeId",
                                leeds.id().toString()))
                .expect(200);
        assertThat(shown.document().select("#link").val()).contains("/invitation/baton_in_");
        Page list = pages.open("/settings/users");
        assertThat(list.text()).contains("Ann Lee", "Invited", "Leeds");
        String user = list.document().select("a.b-name:contains(Ann Lee)").attr("href");
        Page changed = pages.submit(
                        pages.open(user), user, Map.of("name", "Ann Long", "packages", List.of("LEADS_VIEW")))
                .expect(200);
        assertThat(changed.text()).contains("Ann Long is changed");
    }

    @Test
    void whatIsWrongIsBesideItsField() {
        PageClient pages = admin();
        Page again = pages.submit(
                        pages.open("/settings/users/new"),
                        "/settings/users",
                        Map.of(
                                "name",
                                "",
                                "email",
                                given.organisation().administrator().email()))
                .expect(422);
        assertThat(again.document().select("#name-problem").text()).isNotBlank();
        assertThat(again.document().select("#email").val())
                .isEqualTo(given.organisation().administrator().email());
    }

    @Test
    void theLastAdministratorIsToldSo() {
        Person ada = given.organisation().administrator();
        PageClient pages = admin();
        String user = "/settings/users/" + ada.id();
        Page refused = pages.submit(pages.open(user), user, Map.of("packages", List.of("LEADS")))
                .expect(409);
        assertThat(refused.document().select("[role=alert]").text()).contains("last administrator");
        assertThat(pages.open(user).document().select("a[href$=/deactivate]")).isEmpty();
    }

    @Test
    void deactivatingIsADialogThatWorksAsAPageToo() {
        Person ann = given.advisor("Ann");
        PageClient pages = admin();
        String path = "/settings/users/" + ann.id() + "/deactivate";
        Page fragment = pages.getWith(path, Map.of("HX-Request", "true")).expect(200);
        assertThat(fragment.source()).doesNotContain("<html");
        Page done =
                pages.submit(pages.open(path), path, Map.of("leads", "keep")).expect(200);
        assertThat(done.path()).isEqualTo("/settings/users");
        assertThat(pages.open("/settings/users?active=false").text()).contains("Ann", "Deactivated");
        String user = "/settings/users/" + ann.id();
        pages.submit(pages.open(user), user + "/activate", Map.of()).expect(200);
        assertThat(pages.open("/settings/users").text()).contains("Ann");
    }

    @Test
    void othersSeeNoneOfIt() {
        PageClient pages = when.user(given.coordinator("Cora")).pages();
        for (String path :
                List.of("/settings/users", "/settings/offices", "/settings/audit", "/settings/organisations")) {
            pages.get(path).expect(403);
        }
        PageClient stranger =
                when.user(given.organisation("Other").administrator()).pages();
        stranger.get("/settings/users/" + given.advisor("Ann").id()).expect(404);
    }

    @Test
    void everyPageIsThereInGerman() {
        Person ada = given.user("Adele")
                .type(io.baton.access.UserType.ADMINISTRATOR)
                .german()
                .exists();
        PageClient pages = when.user(ada).pages();
        for (String path : List.of(
                "/profile",
                "/settings/users",
                "/settings/users/new",
                "/settings/users/" + given.advisor("Ann").id(),
                "/settings/users/" + given.advisor("Bo").id() + "/deactivate",
                "/settings/offices",
                "/settings/offices/new",
                "/settings/offices/" + given.office("Leeds").id(),
                "/settings/offices/" + given.office("Ulm").id() + "/corporate",
                "/settings/audit")) {
            Page page = pages.get(path).expect(200);
            assertThat(page.document().select("html").attr("lang")).as(path).isEqualTo("de");
        }
    }
}
