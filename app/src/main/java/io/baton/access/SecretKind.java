package io.baton.access;

/** What a random secret opens; each kind is recognised by how it begins. */
public enum SecretKind {
    /** Signs a program in for twelve hours. */
    TOKEN("baton_tk_"),
    /** Signs a program in until it is revoked. */
    API_KEY("baton_ak_"),
    /** Lets an invited user choose a first password. */
    INVITATION("baton_in_"),
    /** Lets a user choose a new password. */
    PASSWORD_RESET("baton_pr_"),
    /** Lets one person answer one offer. */
    ANSWER("baton_an_"),
    /** Shows that a mail arrived at the address it was sent to. */
    ADDRESS("baton_ad_");

    private final String prefix;

    SecretKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
