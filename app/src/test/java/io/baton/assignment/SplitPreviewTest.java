package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUsers;
import io.baton.access.UserType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.Reads;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the dialog says before is what the command does after. */
class SplitPreviewTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final Person cy = given.advisor("Cy");

    @Test
    void whoRejectedGetsOthersAndTheFiguresAreKept() {
        List<UUID> leads = new ArrayList<>(leads(cora, 4));
        for (int i = 0; i < 3; i++) {
            UUID rejected = offered(cora, ann);
            reject(ann, rejected, "wrong area");
            leads.add(rejected);
        }
        offered(cora, bo);

        SplitPreview preview = preview(leads, ann, bo, cy);

        assertThat(preview.refused()).isEmpty();
        assertThat(preview.gets().values()).containsExactlyInAnyOrder(2, 2, 3);
        assertThat(whoGot(assign(cora, leads, ann, bo, cy))).isEqualTo(preview.gets());
    }

    @Test
    void whatNobodyChosenMayGetStays() {
        UUID free = lead(cora);
        UUID rejected = offered(cora, ann);
        reject(ann, rejected, "wrong area");
        UUID held = offered(cora, bo);

        SplitPreview preview = preview(List.of(free, rejected, held), ann);

        assertThat(preview.gets()).containsExactly(Map.entry(ann.id(), 1));
        assertThat(preview.refused())
                .containsExactlyInAnyOrderEntriesOf(Map.of("REJECTED_BEFORE", 1, "NOT_UNASSIGNED", 1));
    }

    @Test
    void peopleOfAnotherOfficeGetNothing() {
        Office north = given.office("North");
        Person noa = given.user("Noa").type(UserType.ADVISOR).in(north).exists();

        SplitPreview preview = preview(leads(cora, 3), ann, noa);

        assertThat(preview.gets()).isEqualTo(Map.of(ann.id(), 3, noa.id(), 0));
    }

    private SplitPreview preview(List<UUID> leads, Person... chosen) {
        Actor actor = new Actor(cora.organisationId(), cora.id(), Channel.PAGE, null);
        return baton.bean(Reads.class)
                .inSnapshot(
                        cora.organisationId(),
                        () -> baton.bean(SplitPreviews.class)
                                .assigning(
                                        baton.bean(ActingUsers.class).get(actor),
                                        leads,
                                        Stream.of(chosen).map(Person::id).toList(),
                                        false));
    }

    private static Map<UUID, Integer> whoGot(ApiAnswer answer) {
        Map<UUID, Integer> got = new HashMap<>();
        for (JsonNode result : answer.json().at("/results")) {
            got.merge(UUID.fromString(result.at("/userId").asString()), 1, Integer::sum);
        }
        return got;
    }
}
