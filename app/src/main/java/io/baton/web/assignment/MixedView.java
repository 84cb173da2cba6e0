package io.baton.web.assignment;

import java.util.List;

/** What stands in the way of accepting several leads at once. */
public record MixedView(Tagged tagged, List<Kind> kinds) {

    /** How many of the leads are of this type and campaign; the campaign is blank where there is none. */
    public record Kind(String type, String campaign, long count) {}
}
