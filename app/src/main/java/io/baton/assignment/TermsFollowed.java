package io.baton.assignment;

/** @param moved how many offers have another deadline now; none when all are on the present terms */
record TermsFollowed(int moved) {}
