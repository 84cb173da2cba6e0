package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tagged leads are put into a campaign. */
class MassCampaignTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final UUID spring = campaign("Spring");

    @Test
    void taggedUnassignedLeadsGetTheCampaignAndStayUnassigned() {
        List<UUID> leads = leads(cora, 3);

        assertThat(outcomes(setCampaign(cora, leads, spring)))
                .containsExactly("CAMPAIGN_SET", "CAMPAIGN_SET", "CAMPAIGN_SET");

        for (UUID lead : leads) {
            assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
            assertThat(campaignOf(lead)).isEqualTo(spring.toString());
            assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET");
        }
    }

    @Test
    void noneTakesThemOutAndTheHistoryTellsBoth() {
        UUID lead = lead(cora);
        setCampaign(cora, List.of(lead), spring);

        assertThat(outcome(setCampaign(cora, List.of(lead), null))).isEqualTo("CAMPAIGN_SET");

        assertThat(campaignOf(lead)).isEmpty();
        var history = api.as(cora).get("/leads/" + lead + "/history").send().expect(200);
        assertThat(history.at("/items/1/details/campaignName")).isEqualTo("Spring");
        assertThat(history.at("/items/2/details/fromCampaignName")).isEqualTo("Spring");
    }

    @Test
    void aLeadThatIsInTheCampaignAlreadyHasNothingToTell() {
        UUID lead = lead(cora);
        setCampaign(cora, List.of(lead), spring);

        assertThat(outcome(setCampaign(cora, List.of(lead), spring))).isEqualTo("CAMPAIGN_SET");

        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET");
    }

    @Test
    void whatSomebodyHoldsOrIsClosedKeepsItsCampaign() {
        UUID offered = offered(cora, ann);
        UUID closed = lead(cora);
        close(cora, closed, io.baton.leads.CloseOutcome.SPAM);

        assertThat(outcomes(setCampaign(cora, List.of(offered, closed), spring)))
                .containsExactly("NOT_UNASSIGNED", "CLOSED");
        assertThat(campaignOf(offered)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void coordinatorsSetItForTheirOwnOfficesOnly(UserType type) {
        Office leeds = given.office("Leeds");
        Person carl = given.user("Carl").type(UserType.COORDINATOR).in(leeds).exists();
        Person somebody = given.user("Somebody").type(type).in(leeds).exists();
        boolean coordinates = !Set.of(UserType.ADVISOR, UserType.LEADS_VIEW).contains(type);

        assertThat(outcome(setCampaign(somebody, List.of(lead(carl)), spring)))
                .isEqualTo(coordinates ? "CAMPAIGN_SET" : "NOT_PERMITTED");
        if (coordinates) {
            assertThat(outcome(setCampaign(somebody, List.of(lead(cora)), spring)))
                    .isEqualTo("NOT_FOUND");
            UUID dispatched = dispatched(cora, leeds);
            assertThat(outcome(setCampaign(cora, List.of(dispatched), spring)))
                    .as("seen, because it may be recalled, but no more one's own")
                    .isEqualTo("STATE_CHANGED");
        }
    }

    @Test
    void onlyCampaignsThatRunAreSet() {
        UUID lead = lead(cora);
        UUID ended = campaign("Autumn");
        api.as(cora)
                .patch("/campaigns/" + ended)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);

        setCampaign(cora, List.of(lead), ended).expect(422);
        setCampaign(cora, List.of(lead), UUID.randomUUID()).expect(422);
        assertThat(history(cora, lead)).containsExactly("CREATED");
    }

    private UUID campaign(String name) {
        return UUID.fromString(api.as(given.organisation().administrator())
                .post("/campaigns")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id"));
    }

    private String campaignOf(UUID lead) {
        return api.as(cora).get("/leads/" + lead).send().expect(200).at("/campaignId");
    }
}
