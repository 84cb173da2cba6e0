package io.baton.launch;

/** Which databases and which roles Baton starts on. */
final class DatabaseRules {

    private static final int OLDEST_MAJOR = 16;

    private DatabaseRules() {}

    /** What the server must be. */
    static void checkServer(DatabaseAddress address, DatabaseFacts facts) {
        if (facts.version() / 10_000 < OLDEST_MAJOR) {
            throw StartRefused.because("The database " + address.place() + " is PostgreSQL " + facts.version() / 10_000
                    + "; Baton needs " + OLDEST_MAJOR + " or newer.");
        }
        if (!facts.encoding().equals("UTF8")) {
            throw StartRefused.because("The database " + address.place() + " keeps text as " + facts.encoding()
                    + "; Baton needs a database made with encoding UTF8.");
        }
        if (!facts.knowsLetters()) {
            throw StartRefused.because("The database " + address.place() + " has a locale that knows no letters but"
                    + " those of English; Baton needs one made with LOCALE 'C.UTF-8', 'en_US.UTF-8' or alike.");
        }
    }

    /** What the owner must be before it migrates. */
    static void checkOwner(DatabaseAddress owner, DatabaseFacts facts) {
        if (!facts.rolesExist() && !facts.makesRoles() && !facts.superuser()) {
            throw StartRefused.because("The role " + owner.user() + " (" + owner.setting()
                    + ") may not make roles; docs/operations.md has the SQL that prepares a database.");
        }
    }

    /** What the serving role must not be: row-level security, which keeps organisations apart, would not bind it. */
    static void checkApp(DatabaseAddress app, DatabaseFacts owner, DatabaseFacts facts) {
        String role = "The role " + app.user() + " (" + app.setting() + ")";
        if (facts.superuser()) {
            throw StartRefused.because(role + " is a superuser; Baton must serve as an ordinary role.");
        }
        if (facts.bypassesRowSecurity()) {
            throw StartRefused.because(role + " has BYPASSRLS; Baton must serve as a role without it.");
        }
        if (facts.ownsTables() || facts.role().equals(owner.role())) {
            throw StartRefused.because(role + " owns Baton's tables or may act for their owner;"
                    + " Baton must serve as another role than BATON_DATABASE_OWNER_URL.");
        }
    }

    /** Both addresses must lead to one database. */
    static void checkSameDatabase(DatabasePair pair, DatabaseFacts owner, DatabaseFacts app) {
        if (!owner.identity().equals(app.identity())) {
            throw StartRefused.because(pair.app().setting() + " (" + pair.app().place() + ") and "
                    + pair.owner().setting() + " (" + pair.owner().place() + ") lead to different databases.");
        }
    }
}
