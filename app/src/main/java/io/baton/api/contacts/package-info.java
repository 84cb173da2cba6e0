/** REST of contacts. */
@NullMarked
package io.baton.api.contacts;

import org.jspecify.annotations.NullMarked;
