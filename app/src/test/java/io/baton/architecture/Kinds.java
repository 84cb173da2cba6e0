package io.baton.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The kinds of classes there are. */
final class Kinds {

    /** All SQL is in these, and in nothing else. */
    static final DescribedPredicate<JavaClass> SQL = describe(
            "*Table and *Query",
            type -> outermost(type).getSimpleName().endsWith("Table")
                    || outermost(type).getSimpleName().endsWith("Query"));

    /** Classes Spring makes; all others are values and rules. */
    static final DescribedPredicate<JavaClass> BEANS = describe(
            "beans",
            type -> outermost(type).isMetaAnnotatedWith(Component.class)
                    || outermost(type).isMetaAnnotatedWith(Configuration.class));

    /** What a module may show to others without being its front door. */
    static final DescribedPredicate<JavaClass> SHOWN = describe(
            "records, enums, interfaces, exceptions, values only their module makes",
            type -> type.isRecord()
                    || type.isEnum()
                    || type.isInterface()
                    || type.isAssignableTo(RuntimeException.class)
                    || isMadeWithinOnly(type));

    private Kinds() {}

    static DescribedPredicate<JavaClass> describe(String name, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(name, test);
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Kinds::outermost).orElse(type);
    }

    private static boolean isMadeWithinOnly(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
