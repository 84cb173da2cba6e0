/** Pages of lists, as a browser sees them. */
package io.baton.web.lists;
