/** What keeps open pages up to date by themselves. */
@NullMarked
package io.baton.web.live;

import org.jspecify.annotations.NullMarked;
