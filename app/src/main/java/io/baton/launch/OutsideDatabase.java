package io.baton.launch;

/**
 * Checks a database before Baton touches it, and afterwards lets the serving role in. The embedded one passes the same
 * way.
 */
final class OutsideDatabase {

    private OutsideDatabase() {}

    /** @throws StartRefused when it cannot be reached, is too old, or the roles are not what they must be */
    static void check(DatabasePair pair) {
        DatabaseFacts owner = DatabaseQuery.facts(pair.owner());
        DatabaseRules.checkServer(pair.owner(), owner);
        DatabaseRules.checkOwner(pair.owner(), owner);
        DatabaseFacts app = DatabaseQuery.facts(pair.app());
        DatabaseRules.checkApp(pair.app(), owner, app);
        DatabaseRules.checkSameDatabase(pair, owner, app);
    }

    /** Called after the migration, which makes the role {@code baton_app} and the tables. */
    static void letAppIn(DatabasePair pair) {
        DatabaseQuery.grantApp(pair);
        DatabaseRules.checkApp(pair.app(), DatabaseQuery.facts(pair.owner()), DatabaseQuery.facts(pair.app()));
    }
}
