package io.baton.bench;

import io.baton.shared.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        }
        for (String view : List.of("UNASSIGNED", "CLOSED", "ALL")) {
            requests.searches(all, view);
        }
        return all;
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
