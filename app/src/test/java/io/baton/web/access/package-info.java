@NullMarked
package io.baton.web.access;

import org.jspecify.annotations.NullMarked;
