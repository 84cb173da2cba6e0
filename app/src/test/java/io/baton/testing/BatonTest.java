package io.baton.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the real server and a real PostgreSQL. The class has a database of its own; its methods share it, and
 * each works in organisations of its own. Constructors and methods may take a {@link Baton}, a {@link TestDatabase}, a
 * {@link MovableClock} or any bean of the server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BatonExtension.class)
public @interface BatonTest {}
