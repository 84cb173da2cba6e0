package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {

    private final OfficeView top = office("Corporate", null, true);
    private final OfficeView north = office("North", top, false);
    private final OfficeView leeds = office("Leeds", north, false);
    private final OfficeView berlin = office("Berlin", top, false);
    private final List<OfficeView> all = List.of(top, north, leeds, berlin);

    private static OfficeView office(String name, @Nullable OfficeView parent, boolean corporate) {
        return new OfficeView(
                UUID.randomUUID(),
                parent == null ? null : parent.id(),
                name,
                corporate,
                ZoneId.of("Europe/London"),
                "GB",
                1);
    }

    private OfficeView create(@Nullable String name, @Nullable UUID parentId) {
        Fields fields = new Fields();
        OfficeView made =
                new OfficeRules(all).create(UUID.randomUUID(), new OfficeDetails(name, parentId, null, null), fields);
        fields.throwIfAny();
        return made;
    }

    private OfficeView move(OfficeView office, @Nullable UUID parentId) {
        Fields fields = new Fields();
        OfficeView moved =
                new OfficeRules(all).change(office, new OfficeDetails(office.name(), parentId, null, null), fields);
        fields.throwIfAny();
        return moved;
    }

    private static void assertRefused(Runnable change, String field, String code) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field, FieldProblem::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    @Test
    void theTreeKnowsWhatIsBelow() {
        OfficeTree tree = new OfficeTree(all);
        assertThat(tree.withAllBelow(top.id())).hasSize(4);
        assertThat(tree.withAllBelow(north.id())).containsExactlyInAnyOrder(north.id(), leeds.id());
        assertThat(tree.withAllBelow(berlin.id())).containsExactly(berlin.id());
    }

    @Test
    void aNewOfficeStandsBelowTheTopAndTakesZoneAndCountryFromAbove() {
        OfficeView made = create("Porto", null);
        assertThat(made.parentId()).isEqualTo(top.id());
        assertThat(made.zone()).isEqualTo(top.zone());
        assertThat(made.country()).isEqualTo("GB");
        assertThat(made.corporate()).isFalse();
        assertThat(create("Porto", leeds.id()).parentId()).isEqualTo(leeds.id());
    }

    @Test
    void namesAreThereOnce() {
        assertRefused(() -> create(" leeds ", null), "name", "TAKEN");
        assertRefused(() -> create(" ", null), "name", "REQUIRED");
        assertRefused(() -> create(null, null), "name", "REQUIRED");
        assertThat(move(leeds, top.id()).name()).isEqualTo("Leeds");
    }

    @Test
    void anOfficeNeverStandsBelowItself() {
        assertRefused(() -> move(north, leeds.id()), "parentId", "CYCLE");
        assertRefused(() -> move(north, north.id()), "parentId", "CYCLE");
        assertThat(move(leeds, berlin.id()).parentId()).isEqualTo(berlin.id());
    }

    @Test
    void theTopStays() {
        assertRefused(() -> move(top, leeds.id()), "parentId", "TOP");
        assertThat(move(top, null).parentId()).isNull();
    }

    @Test
    void anUnknownParentIsTold() {
        assertRefused(() -> create("Porto", UUID.randomUUID()), "parentId", "UNKNOWN");
    }

    @Test
    void theMarkMovesOnlyWhenConfirmedAndIsNeverGivenUp() {
        assertThat(CorporateMark.refusalOf(false, true, false).orElseThrow().code())
                .isEqualTo("CORPORATE_EXISTS");
        assertThat(CorporateMark.refusalOf(true, false, true).orElseThrow().code())
                .isEqualTo("CORPORATE_NEEDED");
        assertThat(CorporateMark.refusalOf(false, true, true)).isEmpty();
        assertThat(CorporateMark.refusalOf(true, true, false)).isEmpty();
        assertThat(CorporateMark.refusalOf(false, false, false)).isEmpty();
    }
}
