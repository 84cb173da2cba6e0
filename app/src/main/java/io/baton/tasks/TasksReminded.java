package io.baton.tasks;

/** Of so many tasks somebody was reminded. */
public record TasksReminded(int count) {}
