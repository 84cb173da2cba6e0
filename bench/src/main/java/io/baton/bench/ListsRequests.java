package io.baton.bench;

import io.baton.shared.SearchText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What users ask of lists: every view, deep pages, filters alone and together, searches of every kind. */
final class ListsRequests {

    /** Where the next request goes. */
    @FunctionalInterface
    interface Address {
        String next(Random random);
    }

    private static final int DEEP_PAGES = 60;
    private static final String[] SOURCES = {"Web form", "Trade fair", "Referral", "Google Ads", "Radio", "Walk-in"};
    private static final String[] TYPES = {"CONTACT", "BUSINESS", "ADVISOR"};

    private final ListsSeed.Seeded seeded;

    private ListsRequests(ListsSeed.Seeded seeded) {
        this.seeded = seeded;
    }

    static Map<String, Address> of(HttpUser user, ListsSeed.Seeded seeded) throws IOException, InterruptedException {
        ListsRequests requests = new ListsRequests(seeded);
        Map<String, Address> all = new LinkedHashMap<>();
        for (String view : List.of("UNASSIGNED", "UNACCEPTED", "ACCEPTED", "CLOSED", "ALL")) {
            all.put(view + " first page", random -> "/leads?view=" + view);
        }
        for (String view : List.of("UNASSIGNED", "ALL")) {
            List<String> deep = cursors(user, view);
            if (!deep.isEmpty()) {
                all.put(view + " deep pages", random -> deep.get(random.nextInt(deep.size())));
            }
            all.put(view + " by name", random -> "/leads?sort=name&view=" + view);
            all.put(view + " by number", random -> "/leads?sort=-number&view=" + view);
            requests.filters(all, view);
            requests.conditions(all, view);
            String saved = savedFilter(user, view);
            all.put(view + " by a saved filter", random -> "/leads?filterId=" + saved);
        }
        for (String view : List.of("UNASSIGNED", "CLOSED", "ALL")) {
            requests.searches(all, view);
        }
        return all;
    }

    /** The header's search for what some leads and contacts are called. */
    static String headerSearch(ListsSeed.Seeded seeded, Random random) {
        ListsRequests requests = new ListsRequests(seeded);
        return "/search?q="
                + HttpUser.encoded(
                        random.nextBoolean()
                                ? beginning(requests.lastName(random), 3)
                                : requests.firstName(random) + " " + requests.lastName(random));
    }

    /** The addresses of pages far down the list. */
    private static List<String> cursors(HttpUser user, String view) throws IOException, InterruptedException {
        List<String> addresses = new ArrayList<>();
        String address = "/leads?view=" + view;
        for (int page = 0; page < DEEP_PAGES; page++) {
            JsonNode cursor = user.get(address).get("nextCursor");
            if (cursor == null || cursor.isNull()) {
                break;
            }
            address = "/leads?view=" + view + "&cursor=" + HttpUser.encoded(cursor.asString());
            addresses.add(address);
        }
        return addresses;
    }

    private void filters(Map<String, Address> all, String view) {
        String list = "/leads?view=" + view;
        all.put(view + " of a campaign", random -> list + campaign(random));
        all.put(view + " of a source", random -> list + source(random));
        all.put(view + " of a type", random -> list + type(random));
        all.put(view + " of an assignee", random -> list + assignee(random));
        all.put(view + " of campaign and source", random -> list + campaign(random) + source(random));
        all.put(
                view + " of campaign, source and type",
                random -> list + campaign(random) + source(random) + type(random));
        all.put(view + " of assignee and campaign", random -> list + assignee(random) + campaign(random));
        all.put(view + " of a campaign, by name", random -> list + campaign(random) + "&sort=name");
    }

    /** Conditions that other tables answer, one of each kind and some together, and orders by custom fields. */
    private void conditions(Map<String, Address> all, String view) {
        String list = "/leads?view=" + view;
        all.put(view + " where a text is", random -> list + where(1, "is", town(random)));
        all.put(view + " where a text begins with", random -> list + where(1, "begins", "town 1" + random.nextInt(10)));
        all.put(view + " where a text is, no hit", random -> list + where(1, "is", "nowhere"));
        all.put(view + " where a number is in a wide range", random -> list + where(2, "between", "1000", "9000"));
        all.put(view + " where a number is in a narrow range", random -> {
            int from = random.nextInt(9_990);
            return list + where(2, "between", Integer.toString(from), Integer.toString(from + 5));
        });
        all.put(view + " where an integer is", random -> {
            String rooms = Integer.toString(random.nextInt(20));
            return list + where(3, "between", rooms, rooms);
        });
        all.put(view + " where a choice is one of two", random -> list + where(4, "anyOf", "Cold", "Frozen"));
        all.put(view + " where a date is of a week", random -> {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(990));
            return list + where(5, "between", from.toString(), from.plusDays(6).toString());
        });
        all.put(view + " where it is ticked", random -> list + where(6, "yes"));
        all.put(view + " where it is not ticked", random -> list + where(6, "no"));
        all.put(view + " where a field is empty", random -> list + where(2, "empty"));
        all.put(view + " where it is a duplicate", random -> list + "&where=duplicate~yes");
        all.put(view + " where a contact exists", random -> list + "&where=contactExists~yes");
        all.put(view + " where no contact exists", random -> list + "&where=contactExists~no");
        all.put(
                view + " where two fields and a campaign",
                random -> list
                        + where(4, "anyOf", "Hot", "Warm")
                        + where(2, "between", "1000", "3000")
                        + campaign(random));
        all.put(view + " where a text is, by name", random -> list + where(1, "is", town(random)) + "&sort=name");
        all.put(view + " by a custom number", random -> list + "&sort=-custom:" + field(2));
        all.put(view + " by a custom text", random -> list + "&sort=custom:" + field(1));
        all.put(view + " by a custom date", random -> list + "&sort=custom:" + field(5));
        all.put(
                view + " where a choice, by a custom number",
                random -> list + where(4, "anyOf", "Cold", "Frozen") + "&sort=custom:" + field(2));
    }

    private static String savedFilter(HttpUser user, String view) throws IOException, InterruptedException {
        Map<String, ?> selection = Map.of(
                "view",
                view,
                "source",
                "Radio",
                "where",
                List.of("custom:" + field(2) + "~between~2000~4000", "duplicate~no"),
                "sort",
                "name");
        return user.post("/list-filters", Map.of("name", UUID.randomUUID().toString(), "selection", selection))
                .get("id")
                .asString();
    }

    private static String field(int place) {
        return "00000000-0000-7000-8009-00000000000" + place;
    }

    private static String where(int place, String operator, String... values) {
        StringBuilder code = new StringBuilder("custom:" + field(place) + "~" + operator);
        for (String value : values) {
            code.append("~").append(value);
        }
        return "&where=" + HttpUser.encoded(code.toString());
    }

    private static String town(Random random) {
        double place = random.nextDouble();
        return "town " + (int) (2_000 * place * place);
    }

    private void searches(Map<String, Address> all, String view) {
        String list = "/leads?view=" + view + "&q=";
        all.put(view + " search: one letter", random -> list + (char) ('a' + random.nextInt(26)));
        all.put(view + " search: three letters", random -> list + HttpUser.encoded(beginning(lastName(random), 3)));
        all.put(view + " search: a whole word", random -> list + HttpUser.encoded(lastName(random)));
        all.put(view + " search: a number", random -> list + "L-" + number(random));
        all.put(view + " search: an e-mail address", random -> list + HttpUser.encoded(email(random)));
        all.put(view + " search: a phone", random -> list + HttpUser.encoded("+49 30 " + random.nextInt(100)));
        all.put(
                view + " search: two words",
                random -> list + HttpUser.encoded(firstName(random) + " " + lastName(random)));
        all.put(
                view + " search: two beginnings",
                random -> list
                        + HttpUser.encoded(beginning(firstName(random), 2) + " " + beginning(lastName(random), 2)));
        all.put(view + " search: no hit", random -> list + "zzqx" + random.nextInt(1_000));
        all.put(
                view + " search: a word in a campaign",
                random -> list + HttpUser.encoded(lastName(random)) + campaign(random));
        all.put(
                view + " search: three letters by name",
                random -> list + HttpUser.encoded(beginning(lastName(random), 3)) + "&sort=name");
    }

    private static String campaign(Random random) {
        return "&campaignId=00000000-0000-7000-8003-" + hex(1 + random.nextInt(200));
    }

    private static String assignee(Random random) {
        return "&assigneeId=00000000-0000-7000-8002-" + hex(1 + random.nextInt(400));
    }

    private static String source(Random random) {
        return "&source=" + HttpUser.encoded(SOURCES[random.nextInt(SOURCES.length)]);
    }

    private static String type(Random random) {
        return "&type=" + TYPES[random.nextInt(TYPES.length)];
    }

    private static String hex(int number) {
        return String.format("%012x", number);
    }

    private long number(Random random) {
        return 10_001L + random.nextInt(seeded.leads());
    }

    /** The beginning of an address, as one types it. */
    private String email(Random random) {
        return String.join(
                        ".",
                        SearchText.words(firstName(random)).getFirst(),
                        SearchText.words(lastName(random)).getFirst())
                + random.nextInt(10);
    }

    private String firstName(Random random) {
        return common(seeded.firstNames(), random);
    }

    private String lastName(Random random) {
        return common(seeded.lastNames(), random);
    }

    /** As common in what is asked as in what is there. */
    private static String common(List<String> names, Random random) {
        double place = random.nextDouble();
        return names.get((int) (names.size() * place * place));
    }

    private static String beginning(String name, int letters) {
        String word = SearchText.words(name).getFirst();
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }
}
