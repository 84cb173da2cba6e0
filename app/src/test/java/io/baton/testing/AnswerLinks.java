package io.baton.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Links by which offers are answered, as a mail would carry them, without any mail. */
public final class AnswerLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private AnswerLinks() {}

    /** The page behind a link to the live offer of a lead. */
    public static String to(TestDatabase database, Person person, UUID lead) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = "baton_an_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID link = UUID.randomUUID();
        database.in(person.organisationId(), rows -> {
            rows.execute(
                    "insert into mailed_link (organisation_id, id, user_id, purpose, assignment_id, expires_at)"
                            + " select organisation_id, ?, user_id, 'ANSWER', id, baton_now() + interval '90 days'"
                            + " from assignment where lead_id = ? and ended_at is null",
                    link,
                    lead);
            return rows.execute(
                    "insert into secret_lookup (digest, organisation_id, purpose, subject_id)"
                            + " values (?, ?, 'ANSWER', ?)",
                    digest(token),
                    person.organisationId(),
                    link);
        });
        return "/answer/" + token;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
