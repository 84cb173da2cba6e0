package io.baton.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static io.baton.architecture.Kinds.BEANS;
import static io.baton.architecture.Kinds.SHOWN;
import static io.baton.architecture.Kinds.SQL;
import static io.baton.architecture.Kinds.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.baton.platform.Command;
import io.baton.platform.CommandHandler;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rules that are checked on the classes. Exceptions are named one by one, with their reason. */
final class Walls {

    /** The door itself asks the database for settings and roles. */
    private static final DescribedPredicate<JavaClass> DOOR = named("io.baton.platform.TransactionDoor");

    /** Where clocks come from. */
    private static final DescribedPredicate<JavaClass> CLOCK_BEANS = named("io.baton.platform.ClockConfiguration");

    // Asserting that a transaction is open is everybody's right; that is what TransactionSynchronizationManager is for.
    private static final DescribedPredicate<JavaClass> OPENS_TRANSACTIONS = resideInAnyPackage(
                    "org.springframework.transaction.annotation..",
                    "org.springframework.transaction.support..",
                    "org.springframework.transaction.event..")
            .and(not(describe(
                    "the manager that is asked", type -> type.isEquivalentTo(TransactionSynchronizationManager.class))))
            .or(describe("a transaction manager", type -> type.isAssignableTo(TransactionManager.class)));

    private static final DescribedPredicate<JavaClass> LAUNCH = resideInAPackage("io.baton.launch..");

    private static final DescribedPredicate<JavaClass> GENERATED =
            resideInAnyPackage("io.baton.tables..", "io.baton.templates..");

    private static final Set<String> READS_A_CLOCK =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "system");

    private Walls() {}

    static final ArchRule SQL_IN_TABLES_AND_QUERIES = noClasses()
            .that(not(SQL))
            .and(not(DOOR))
            .and(not(GENERATED))
            .and(not(LAUNCH))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.jooq..", "io.baton.tables..", "org.springframework.jdbc..", "org.postgresql..")
                    .or(resideInAPackage("java.sql..")))
            .as("SQL only in *Table and *Query");

    static final ArchRule RULES_ARE_PLAIN = noClasses()
            .that(not(BEANS))
            .and(not(SQL))
            .and(not(GENERATED))
            .and(not(resideInAnyPackage("io.baton", "io.baton.http..", "io.baton.web..", "io.baton.api..")))
            .and(not(LAUNCH))
            .and(not(describe("package-info", type -> type.getSimpleName().equals("package-info"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "org.jooq..", "java.sql..")
                    .and(not(resideInAPackage("org.springframework.boot.context.properties.."))))
            .as("what is no bean knows neither Spring nor SQL: values and rules are plain");

    static final ArchRule ONE_DOOR = noClasses()
            .that(not(DOOR))
            .should()
            .dependOnClassesThat(OPENS_TRANSACTIONS)
            .orShould()
            .callMethod(
                    TransactionSynchronizationManager.class,
                    "registerSynchronization",
                    TransactionSynchronization.class)
            .orShould()
            .callMethodWhere(
                    target("DSLContext.transaction*", DSLContext.class, name -> name.startsWith("transaction")))
            .as("transactions only through the one door");

    static final ArchRule NO_TRANSACTIONAL = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould(have(describe(
                    "@Transactional methods",
                    type -> type.getMethods().stream()
                            .anyMatch(method -> method.isAnnotatedWith(Transactional.class)))))
            .as("nothing is @Transactional: the door opens transactions");

    static final ArchRule TWO_CLOCKS = noClasses()
            .that(not(CLOCK_BEANS))
            .and(not(LAUNCH))
            .should()
            .callMethodWhere(DescribedPredicate.describe("reads a clock of its own", Walls::readsClock))
            .orShould()
            .callConstructorWhere(DescribedPredicate.describe(
                    "new Date()",
                    call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .as("two clocks only: the injected one and the database's");

    static final ArchRule NO_BAD_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)(\\$.*)?")
            .as("no Impl, Manager, Helper, Util, Dto");

    static final ArchRule PUBLIC_ONLY_WHAT_OTHERS_NEED = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and(not(GENERATED))
            .and(not(named("io.baton.BatonApplication")))
            // The object every template gets: generated templates live in a package of their own.
            .and(not(named("io.baton.web.Ui")))
            // Tomcat makes it, by its name.
            .and(not(named("io.baton.http.UnreadableRequests")))
            .should(have(SHOWN.or(BEANS)))
            .as("public are only commands, outcomes, events, views, ids and front doors");

    static final ArchRule WORKERS_ARE_HIDDEN = noClasses()
            .that(SQL)
            .or()
            .areAssignableTo(CommandHandler.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(org.springframework.context.annotation.Configuration.class)
            .and(not(GENERATED))
            .and()
            .areNotInterfaces()
            .should()
            .bePublic()
            .as("handlers, tables, queries, controllers and configurations are package-private");

    static final ArchRule HANDLERS_ARE_NAMED = classes()
            .that()
            .implement(CommandHandler.class)
            .should()
            .haveSimpleNameEndingWith("Handler")
            .as("handlers are named *Handler");

    static final ArchRule COMMANDS_ARE_CARRIED_OUT = classes()
            .that()
            .implement(Command.class)
            .should(haveAHandler())
            .as("every command has a handler: a @Component of its package, named after it");

    static final ArchRule CONTROLLERS_ARE_NAMED = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and(not(named("io.baton.http.LastResort")))
            .should()
            .haveNameMatching("io\\.baton\\.(web\\..*Pages|api\\..*Api)")
            .as("controllers are io.baton.web.*Pages or io.baton.api.*Api");

    static final ArchRule NO_CONSOLE = noClasses()
            .that(not(LAUNCH))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .as("nothing is printed: it is logged");

    static final ArchRule NO_SIDE_EFFECTS = noClasses()
            .that(not(LAUNCH))
            .and(not(resideInAPackage("io.baton.notifications..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "java.net.http.."))
            .as("mail and calls leave from notifications only, as rows of the transaction");

    static final ArchRule NO_ASYNC = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.scheduling.annotation.."))
            .as("no @Async and no @Scheduled: work for later is a row");

    /** Every wall with the class that proves it stands. */
    static List<Wall> all() {
        return List.of(
                new Wall(SQL_IN_TABLES_AND_QUERIES, Broken.SqlElsewhere.class),
                new Wall(RULES_ARE_PLAIN, Broken.RuleThatKnowsSpring.class),
                new Wall(ONE_DOOR, Broken.OwnTransaction.class),
                new Wall(NO_TRANSACTIONAL, Broken.Annotated.class),
                new Wall(TWO_CLOCKS, Broken.OwnClock.class),
                new Wall(NO_BAD_NAMES, Broken.LeadManager.class),
                new Wall(PUBLIC_ONLY_WHAT_OTHERS_NEED, BrokenPublic.class),
                new Wall(WORKERS_ARE_HIDDEN, BrokenPublicHandler.class),
                new Wall(HANDLERS_ARE_NAMED, Broken.HandlesSomething.class),
                new Wall(COMMANDS_ARE_CARRIED_OUT, Broken.Something.class),
                new Wall(CONTROLLERS_ARE_NAMED, Broken.Routes.class),
                new Wall(NO_CONSOLE, Broken.Prints.class),
                new Wall(NO_SIDE_EFFECTS, Broken.Calls.class),
                new Wall(NO_ASYNC, Broken.Later.class),
                new Wall(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, Broken.Injected.class),
                new Wall(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, Broken.OldLogging.class));
    }

    private static ArchCondition<JavaClass> haveAHandler() {
        return new ArchCondition<>("have a handler") {
            @Override
            public void check(JavaClass command, ConditionEvents events) {
                String name = command.getSimpleName() + "Handler";
                boolean there = command.getPackage().getClasses().stream()
                        .anyMatch(type -> type.getSimpleName().equals(name)
                                && type.isAssignableTo(CommandHandler.class)
                                && type.isMetaAnnotatedWith(Component.class));
                events.add(new SimpleConditionEvent(
                        command, there, command.getName() + ": no @Component " + name + " beside it"));
            }
        };
    }

    private static boolean readsClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean time = owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class);
        return time
                && READS_A_CLOCK.contains(call.getTarget().getName())
                && call.getTarget() instanceof AccessTarget.MethodCallTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, Class<?> owner, java.util.function.Predicate<String> name) {
        return DescribedPredicate.describe(
                description,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && name.test(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> Kinds.outermost(type).getName().equals(name));
    }
}
