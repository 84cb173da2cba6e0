package io.baton.assignment;

/** @param reminded of how many offers somebody was reminded */
record ReminderOutcome(int reminded) {}
