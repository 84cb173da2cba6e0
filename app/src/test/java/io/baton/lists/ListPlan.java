package io.baton.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the database carried out one query: the nodes of its plan with the rows they gave. */
record ListPlan(String sql, JsonNode plan) {

    /** What has rows for every lead. */
    private static final Set<String> LARGE =
            Set.of("lead", "lead_search_token", "lead_custom_value", "lead_match_key", "assignment");

    /** Values an index gives that are not asked for: a condition that no index serves would read all of the field. */
    private static final int MOST_VALUES_PASSED_OVER = 1_000;

    /** The same of a walk in their order, by the marks beside them: it ends once it has enough. */
    private static final int MOST_VALUES_WITHOUT_MARKS = 15_000;

    static ListPlan of(DSLContext database, Query query) {
        String sql = query.getSQL(ParamType.INLINED);
        String json = database.fetchSingle("explain (analyze, timing off, format json) " + sql)
                .get(0, String.class);
        return new ListPlan(sql, JsonMapper.shared().readTree(json).get(0).get("Plan"));
    }

    /** Large tables that were read whole, and more rows of leads read than may be. */
    List<String> faults(long mostRows) {
        List<String> faults = new ArrayList<>();
        long rows = walk(plan, faults);
        if (rows > mostRows) {
            faults.add(rows + " rows read of leads where " + mostRows + " may be: " + sql);
        }
        return faults;
    }

    private long walk(JsonNode node, List<String> faults) {
        String type = node.path("Node Type").asString("");
        String relation = node.path("Relation Name").asString("");
        long rows = 0;
        if (LARGE.contains(relation)) {
            if (type.equals("Seq Scan")) {
                faults.add("Seq Scan on " + relation + ": " + sql);
            }
            double loops = node.path("Actual Loops").asDouble(1);
            double removed = node.path("Rows Removed by Filter").asDouble(0);
            rows = Math.round((node.path("Actual Rows").asDouble(0) + removed) * loops);
            boolean byKeyOfLead = node.path("Index Name").asString("").endsWith("_pkey");
            boolean byMarks = node.path("Filter").asString("").contains("marks");
            int most = byMarks ? MOST_VALUES_WITHOUT_MARKS : MOST_VALUES_PASSED_OVER;
            if (relation.equals("lead_custom_value") && !byKeyOfLead && removed * loops > most) {
                faults.add("Values read and passed over: " + removed * loops + ": " + sql);
            }
        }
        for (JsonNode child : node.path("Plans")) {
            rows += walk(child, faults);
        }
        return rows;
    }
}
