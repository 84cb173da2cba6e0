package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of what the corporate office sent out and can recall, also without enterprise view. */
class DispatchedListTest extends CustodyStory {

    private final Office leeds = given.office("Leeds");
    private final Office york = given.office("York");
    private final Person sam = given.coordinator("Sam");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();

    @Test
    void whatWasDispatchedStandsThereNewestFirstUntilItIsAssignedRecalledReturnedOrSentOn() {
        UUID assigned = dispatched(sam, leeds);
        clock.advance(Duration.ofMinutes(1));
        UUID recalled = dispatched(sam, leeds);
        clock.advance(Duration.ofMinutes(1));
        UUID returned = dispatched(sam, leeds);
        clock.advance(Duration.ofMinutes(1));
        UUID sentOn = dispatched(sam, leeds);
        clock.advance(Duration.ofMinutes(1));
        UUID waits = dispatched(sam, york);
        lead(sam);
        lead(cora);

        assertThat(listed(sam, "")).containsExactly(waits, sentOn, returned, recalled, assigned);

        assign(
                cora,
                List.of(assigned),
                given.user("Ann").type(UserType.ADVISOR).in(leeds).exists());
        recall(sam, recalled);
        rejectFromOffice(cora, returned, "not ours");
        forward(cora, sentOn, york);
        assertThat(listed(sam, "")).containsExactly(waits);
    }

    @Test
    void itIsSearchedFilteredByOfficeAndOrderedLikeEveryList() {
        UUID muller = sent("Müller", leeds);
        UUID adams = sent("Adams", leeds);
        UUID weber = sent("Weber", york);

        assertThat(listed(sam, "&sort=name")).containsExactly(adams, muller, weber);
        assertThat(listed(sam, "&sort=number")).containsExactly(muller, adams, weber);
        assertThat(listed(sam, "&q=web")).containsExactly(weber);
        assertThat(listed(sam, "&officeId=" + leeds.id())).containsExactlyInAnyOrder(muller, adams);
        assertThat(listed(sam, "&sort=name&limit=2")).containsExactly(adams, muller);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoMayRecallSeesIt(UserType type) {
        UUID lead = dispatched(sam, leeds);
        Person there = given.user("There", type);
        Person elsewhere = given.user("Elsewhere").type(type).in(york).exists();
        boolean recalls = Set.of(UserType.COORDINATOR_ADVISOR, UserType.COORDINATOR, UserType.ADMINISTRATOR)
                .contains(type);

        assertThat(listed(there, "")).isEqualTo(recalls ? List.of(lead) : List.of());
        assertThat(listed(elsewhere, "")).isEmpty();
        assertThat(listed(cora, "")).isEmpty();
    }

    @Test
    void theTabHasItsCountAndItsRowsAreRecalled() {
        sent("Müller", leeds);
        Page list = baton.pages().signIn(sam).open("/leads?view=DISPATCHED").expect(200);

        assertThat(list.document().select(".b-tabs a[aria-current]").text()).isEqualTo("Dispatched 1");
        assertThat(list.document().select("tbody tr").eachAttr("data-commands")).containsExactly("recall note");
        assertThat(list.document().select("tbody tr").text()).contains("Müller", "Leeds");
        assertThat(baton.pages()
                        .signIn(cora)
                        .open("/leads")
                        .document()
                        .select(".b-tabs")
                        .text())
                .doesNotContain("Dispatched");
    }

    @Test
    void whoeverWorksInTheOnlyOfficeNeedsNoSuchTab() {
        Person alone = given.organisation("Alone").administrator();

        assertThat(baton.pages()
                        .signIn(alone)
                        .open("/leads")
                        .document()
                        .select(".b-tabs")
                        .text())
                .contains("Unassigned")
                .doesNotContain("Dispatched");
    }

    private UUID sent(String name, Office to) {
        UUID lead = lead(sam, LeadDraft.named(LeadType.CONTACT, name));
        dispatch(sam, List.of(lead), to);
        return lead;
    }

    private List<UUID> listed(Person by, String more) {
        List<UUID> ids = new ArrayList<>();
        api.as(by)
                .get("/leads?view=DISPATCHED" + more)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(UUID.fromString(item.at("/id").asString())));
        return ids;
    }
}
