/** The pages of mail: what leaves, and what is replied. */
@NullMarked
package io.baton.web.notifications;

import org.jspecify.annotations.NullMarked;
