package io.baton.web;

/** A page that could not be shown. */
public record ProblemView(int status) {}
