@NullMarked
package io.baton.api.access;

import org.jspecify.annotations.NullMarked;
