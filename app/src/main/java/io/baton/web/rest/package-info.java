/** The readable page about REST, made from its description. */
@NullMarked
package io.baton.web.rest;

import org.jspecify.annotations.NullMarked;
