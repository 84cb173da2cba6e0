/** Pages of contacts. */
@NullMarked
package io.baton.web.contacts;

import org.jspecify.annotations.NullMarked;
