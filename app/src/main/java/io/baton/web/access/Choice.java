package io.baton.web.access;

/** One of several things to choose from. */
public record Choice(String value, String label) {}
