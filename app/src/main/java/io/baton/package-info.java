@NullMarked
package io.baton;

import org.jspecify.annotations.NullMarked;
