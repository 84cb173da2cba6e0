/** Pages of web forms: the forms themselves for strangers, their settings, and the quarantine. */
@NullMarked
package io.baton.web.webforms;

import org.jspecify.annotations.NullMarked;
