package io.baton.notifications;

import io.baton.platform.Ids;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which mails one person gets of the offers one command made: one each, which can be replied to, or of many offers one
 * for all.
 *
 * @param assignmentIds the offers a mail for all names; empty where it is about one
 * @param count of how many leads it tells, also of those it does not name
 */
record MailOfOffers(List<UUID> assignmentIds, int count) {

    /** With more than so many there is one mail for all of them. */
    static final int MOST_SINGLE = 10;

    /** So many of them it names. */
    static final int MOST_NAMED = 50;

    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTHING = "{}";

    /**
     * The mails to one person of these offers.
     *
     * @param template what is said of them
     */
    static List<NewMail> to(OutsideAlertTable.Wanting person, MailTemplate template, List<UUID> assignmentIds) {
        if (assignmentIds.size() > MOST_SINGLE) {
            List<UUID> named = assignmentIds.subList(0, Math.min(MOST_NAMED, assignmentIds.size()));
            return List.of(mail(person, template, null, null, new MailOfOffers(named, assignmentIds.size()).write()));
        }
        return assignmentIds.stream()
                .map(assignment -> mail(person, template, assignment, makeKey(), NOTHING))
                .toList();
    }

    /** What a staged mail is about. */
    static MailOfOffers of(DueMail mail) {
        UUID single = mail.assignmentId();
        if (single != null) {
            return new MailOfOffers(List.of(single), 1);
        }
        JsonNode kept = JSON.readTree(mail.parameters());
        List<UUID> ids = new ArrayList<>();
        kept.path("assignments").forEach(id -> ids.add(UUID.fromString(id.asString())));
        return new MailOfOffers(List.copyOf(ids), kept.path("count").asInt());
    }

    private String write() {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("count", count)
                .putPOJO(
                        "assignments",
                        assignmentIds.stream().map(UUID::toString).toList()));
    }

    private static NewMail mail(
            OutsideAlertTable.Wanting person,
            MailTemplate template,
            @Nullable UUID assignment,
            @Nullable String key,
            String parameters) {
        return new NewMail(
                Ids.next(), template, person.userId(), person.address(), person.locale(), assignment, key, parameters);
    }

    private static String makeKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
