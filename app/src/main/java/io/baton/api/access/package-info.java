/** REST of organisations, offices, users, tokens and API keys. */
@NullMarked
package io.baton.api.access;

import org.jspecify.annotations.NullMarked;
