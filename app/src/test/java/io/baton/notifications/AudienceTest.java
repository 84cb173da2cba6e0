package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of what, as rules of values. */
class AudienceTest {

    private final UUID leeds = id(1);
    private final UUID york = id(2);
    private final UUID ann = id(11);
    private final UUID bo = id(12);
    private final UUID cora = id(13);
    private final UUID first = id(21);
    private final UUID second = id(22);

    @Test
    void eachIsToldOfTheOwnLeadsTheOldestFirst() {
        assertThat(Audience.ofUsers(
                        by(AlertKind.ASSIGNED, cora),
                        List.of(in(leeds, ann), in(leeds, bo)),
                        Map.of(second, ann, first, ann, id(23), bo)))
                .containsExactlyInAnyOrder(
                        new Audience.Share(ann, null, List.of(first, second)),
                        new Audience.Share(bo, null, List.of(id(23))));
    }

    @Test
    void nobodyIsToldOfWhatHeDidHimself() {
        Cause cause = by(AlertKind.NEW_LEADS, cora);
        assertThat(told(Audience.ofCoordinators(cause, List.of(in(leeds, cora), in(leeds, bo)), Map.of(first, leeds))))
                .containsExactly(bo);
        assertThat(Audience.ofUsers(by(AlertKind.ASSIGNED, ann), List.of(in(leeds, ann)), Map.of(first, ann)))
                .isEmpty();
    }

    @Test
    void theNearestOfficeWithCoordinatorsHears() {
        List<Candidate> candidates =
                List.of(above(leeds, cora, 2), above(leeds, bo, 1), in(york, ann), above(york, bo, 1));
        assertThat(Audience.ofCoordinators(
                        by(AlertKind.RECEIVED, null), candidates, Map.of(first, leeds, second, york)))
                .containsExactlyInAnyOrder(
                        new Audience.Share(bo, leeds, List.of(first)), new Audience.Share(ann, york, List.of(second)));
    }

    /** He did it: that is no reason to wake up the office above. */
    @Test
    void whereTheOnlyCoordinatorDidItNobodyElseIsAsked() {
        assertThat(Audience.ofCoordinators(
                        by(AlertKind.NEW_LEADS, ann),
                        List.of(in(leeds, ann), above(leeds, cora, 1)),
                        Map.of(first, leeds)))
                .isEmpty();
    }

    @Test
    void onePersonIsToldOfSeveralOfficesAtOnce() {
        assertThat(Audience.ofCoordinators(
                        by(AlertKind.RECEIVED, null),
                        List.of(above(leeds, cora, 1), above(york, cora, 1)),
                        Map.of(first, leeds, second, york)))
                .containsExactly(new Audience.Share(cora, null, List.of(first, second)));
    }

    @Test
    void theOwnChoiceGoesBeforeTheOfficesAndThatBeforeWhatIsUsual() {
        assertThat(wants(null, null, AlertTopic.ASSIGNED)).isTrue();
        assertThat(wants(null, null, AlertTopic.WEB_SITE_LEADS)).isFalse();
        assertThat(wants(null, true, AlertTopic.WEB_SITE_LEADS)).isTrue();
        assertThat(wants(false, true, AlertTopic.WEB_SITE_LEADS)).isFalse();
        assertThat(wants(true, false, AlertTopic.ASSIGNED)).isTrue();
        assertThat(wants(null, false, AlertTopic.ASSIGNED)).isFalse();
    }

    @Test
    void whoWasToldAsACoordinatorIsNotToldAgain() {
        List<Audience.Share> coordinators = List.of(new Audience.Share(bo, leeds, List.of(first)));
        assertThat(Audience.beside(
                        List.of(
                                new Audience.Share(bo, null, List.of(first, second)),
                                new Audience.Share(ann, null, List.of(first))),
                        coordinators))
                .containsExactly(
                        new Audience.Share(bo, null, List.of(second)), new Audience.Share(ann, null, List.of(first)));
    }

    private boolean wants(@Nullable Boolean own, @Nullable Boolean ofOffice, AlertTopic topic) {
        return new Candidate(leeds, ann, 0, own, ofOffice).wants(topic);
    }

    private static List<UUID> told(List<Audience.Share> shares) {
        return shares.stream().map(Audience.Share::userId).toList();
    }

    private static Cause by(AlertKind kind, @Nullable UUID actor) {
        return new Cause(id(99), kind, actor);
    }

    private static Candidate in(UUID office, UUID user) {
        return above(office, user, 0);
    }

    private static Candidate above(UUID office, UUID user, int steps) {
        return new Candidate(office, user, steps, null, null);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
