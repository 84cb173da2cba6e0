/** Pages of sign-in, set-up, users, offices, the own profile and the audit. */
@NullMarked
package io.baton.web.access;

import org.jspecify.annotations.NullMarked;
