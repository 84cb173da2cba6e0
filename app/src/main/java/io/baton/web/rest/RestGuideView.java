package io.baton.web.rest;

import java.util.List;

/** Every route of REST. */
public record RestGuideView(List<Route> routes) {

    /**
     * One route.
     *
     * @param parameters in the path and the query
     * @param fields of the body
     * @param statuses it can answer with when it did as asked
     */
    public record Route(
            String method, String path, List<String> parameters, List<String> fields, List<String> statuses) {}
}
