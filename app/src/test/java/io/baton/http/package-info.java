/** Tests of what pages and REST share at the front. */
package io.baton.http;
