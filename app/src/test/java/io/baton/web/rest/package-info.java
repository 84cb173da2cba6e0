/** The readable page about REST. */
package io.baton.web.rest;
