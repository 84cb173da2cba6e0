package io.baton.web.notifications;

import io.baton.notifications.OutsideAlertView;
import io.baton.web.FormProblems;

/**
 * What one wants to be told outside Baton.
 *
 * @param sends whether mail leaves this installation
 */
public record OutsidePreferenceView(OutsideAlertView alert, boolean sends, FormProblems problems) {}
