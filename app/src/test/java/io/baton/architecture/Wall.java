package io.baton.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule and a class that breaks it.
 *
 * @param broken what the rule must report, as proof that it can
 */
record Wall(ArchRule rule, Class<?> broken) {

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
