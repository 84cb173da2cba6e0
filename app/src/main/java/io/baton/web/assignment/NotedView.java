package io.baton.web.assignment;

/** A note was written on this many leads. */
public record NotedView(int count) {}
