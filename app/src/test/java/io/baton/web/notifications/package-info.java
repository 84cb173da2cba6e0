/** Tests of the pages of alerts. */
package io.baton.web.notifications;
