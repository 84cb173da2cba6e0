package io.baton.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.baton.BatonApplication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class WallsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.baton");

    static Stream<Wall> walls() {
        return Walls.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void theWallStands(Wall wall) {
        wall.rule().allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void theWallReportsWhatIsBroken(Wall wall) {
        JavaClasses broken = new ClassFileImporter().importClasses(wall.broken());
        assertThat(wall.rule().evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void modulesKeepWhatTheyDeclare() {
        // Generated templates are part of web, though in a package of their own.
        ApplicationModules.of(BatonApplication.class, resideInAPackage("io.baton.templates.."))
                .verify();
    }

    @Test
    void modulesUseLowerShelvesOnly() {
        assertThat(OURS.stream().flatMap(WallsTest::upwardUses)).isEmpty();
    }

    @Test
    void theShelvesAreNoCircle() {
        assertThat(Shelves.mayUse("web", "leads")).isTrue();
        assertThat(Shelves.mayUse("leads", "web")).isFalse();
        assertThat(Shelves.mayUse("leads", "contacts")).isFalse();
        assertThat(Shelves.mayUse("platform", "access")).isFalse();
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.baton.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("io.baton.tables.."), alwaysTrue())
                .check(OURS);
    }

    private static Stream<String> upwardUses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isUpward(type, dependency.getTargetClass()))
                .map(Dependency::getDescription);
    }

    private static boolean isUpward(JavaClass type, JavaClass used) {
        List<String> modules = Stream.of(type, used).map(WallsTest::moduleOf).toList();
        return modules.stream().allMatch(module -> !module.isEmpty())
                && !Shelves.mayUse(modules.getFirst(), modules.getLast());
    }

    /** Empty outside of our modules; the generated templates belong to the pages. */
    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        if (parts.length < 3 || !type.getPackageName().startsWith("io.baton.")) {
            return "";
        }
        return parts[2].equals("templates") ? "web" : parts[2];
    }
}
