package io.baton.web.notifications;

import io.baton.assignment.OfferAnswer;
import io.baton.notifications.AnswerSight;
import io.baton.web.FormProblems;

/**
 * An offer, for whom it was made to.
 *
 * @param action where the form goes
 * @param preferred the answer that stands first
 */
public record AnswerView(String action, AnswerSight.Offer offer, OfferAnswer preferred, FormProblems problems) {}
