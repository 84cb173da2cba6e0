/** Tests of pages that learn of news by themselves. */
package io.baton.web.live;
