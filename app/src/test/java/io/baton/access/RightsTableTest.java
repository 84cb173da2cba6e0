package io.baton.access;

import static io.baton.access.UserType.ADVISOR;
import static io.baton.access.UserType.COORDINATOR;
import static io.baton.access.UserType.COORDINATOR_ADVISOR;
import static io.baton.access.UserType.COORDINATOR_VIEW;
import static io.baton.access.UserType.LEADS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of user types, cell by cell. */
class RightsTableTest {

    private static final List<UserType> TYPES =
            List.of(COORDINATOR_ADVISOR, COORDINATOR, ADVISOR, COORDINATOR_VIEW, LEADS_VIEW);

    /** One row: what it is about, how it shows, and for each type whether it may. */
    private record Row(String what, Predicate<UserType> may, List<Boolean> expected) {}

    private static Stream<Row> rows() {
        return Stream.of(
                row("dispatch from the corporate office", Right.LEAD_DISPATCH, "yes yes no no no"),
                row("forward", Right.LEAD_FORWARD, "yes yes yes yes yes"),
                row("assign", Right.LEAD_ASSIGN, "yes yes no yes no"),
                new Row("be assigned leads", RightsTableTest::mayHold, cells("yes no yes no yes")),
                row("accept and reject (the second never holds one)", Right.LEAD_ANSWER, "yes yes yes no yes"),
                row("revoke", Right.LEAD_REVOKE, "yes yes no yes no"),
                row("create", Right.LEAD_CREATE, "yes yes no yes no"),
                row("import", Right.LEAD_IMPORT, "yes yes no yes no"),
                row("manage web forms", Right.WEB_FORM_MANAGE, "yes yes no yes no"),
                row("analyse the office", Right.REPORT_VIEW, "yes yes no yes no"),
                new Row("analyse at least oneself", RightsTableTest::reports, cells("yes yes yes yes yes")),
                row("validate the success ratio", Right.RATIO_VALIDATE, "yes yes no no no"),
                row("follow up", Right.LEAD_FOLLOW_UP, "yes yes yes yes yes"),
                row("see contacts and opportunities", Right.CONTACT_VIEW, "yes yes yes no no"),
                row("see the office's leads", Right.LEAD_VIEW_OFFICE, "yes yes no yes no"),
                row("manage users", Right.USER_MANAGE, "no no no no no"),
                row("change settings", Right.SETTINGS_MANAGE, "no no no no no"),
                row("read the audit", Right.AUDIT_VIEW, "no no no no no"));
    }

    static Stream<Arguments> cells() {
        return rows().flatMap(row -> IntStream.range(0, TYPES.size())
                .mapToObj(column -> Arguments.of(
                        TYPES.get(column), row.what(), row.may(), row.expected().get(column))));
    }

    @ParameterizedTest(name = "{0}: {1}: {3}")
    @MethodSource("cells")
    void everyCellHolds(UserType type, String what, Predicate<UserType> may, boolean expected) {
        assertThat(may.test(type)).as("%s: %s", type, what).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("coordinatorRights")
    void anAdministratorMayWhatCoordinatorsMay(Right right) {
        assertThat(UserPackage.rightsOf(UserType.ADMINISTRATOR.packages())).contains(right);
        assertThat(UserPackage.rightsOf(UserType.ADMINISTRATOR.packages()))
                .contains(Right.USER_MANAGE, Right.SETTINGS_MANAGE, Right.AUDIT_VIEW);
    }

    static Set<Right> coordinatorRights() {
        return UserPackage.rightsOf(COORDINATOR.packages());
    }

    /** Upgrading a View user adds packages: nothing is lost, and what was held may still be held. */
    @ParameterizedTest
    @MethodSource("upgrades")
    void upgradingLosesNothing(UserType view, UserPackage added) {
        Set<UserPackage> more = view.packages();
        more.add(added);
        assertThat(UserPackage.rightsOf(more)).containsAll(UserPackage.rightsOf(view.packages()));
        assertThat(!mayHold(view) || UserPackage.mayHoldLeads(more, view.userClass()))
                .isTrue();
    }

    static Stream<Arguments> upgrades() {
        return Stream.of(COORDINATOR_VIEW, LEADS_VIEW)
                .flatMap(view -> Stream.of(UserPackage.values()).map(added -> Arguments.of(view, added)));
    }

    private static Row row(String what, Right right, String expected) {
        return new Row(what, type -> UserPackage.rightsOf(type.packages()).contains(right), cells(expected));
    }

    private static List<Boolean> cells(String words) {
        return Stream.of(words.split(" ")).map("yes"::equals).toList();
    }

    private static boolean mayHold(UserType type) {
        return UserPackage.mayHoldLeads(type.packages(), type.userClass());
    }

    private static boolean reports(UserType type) {
        Set<Right> rights = UserPackage.rightsOf(type.packages());
        return rights.contains(Right.REPORT_VIEW) || rights.contains(Right.REPORT_VIEW_OWN);
    }
}
