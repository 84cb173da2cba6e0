@NullMarked
package io.baton.access;

import org.jspecify.annotations.NullMarked;
