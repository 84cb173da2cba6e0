/**
 * Tasks: what somebody is to do, until when, about what. Knows of the things tasks are about no more than their kind
 * and id; what they are called and who sees them, their modules say ({@link TaskSubjects}). Shelf 1.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared", "tables"})
@NullMarked
package io.baton.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
