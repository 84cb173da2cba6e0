/** REST of web forms and of what waits in quarantine. */
@NullMarked
package io.baton.api.webforms;

import org.jspecify.annotations.NullMarked;
