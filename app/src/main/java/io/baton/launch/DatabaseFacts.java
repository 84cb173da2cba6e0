package io.baton.launch;

/**
 * What decides whether a database can be used, as the signed-in role sees it.
 *
 * @param version the server's version as a number, such as 160004
 * @param encoding the database's character set
 * @param knowsLetters whether its locale tells capitals of all languages, not of English alone
 * @param role the role that signed in
 * @param superuser whether it is one
 * @param bypassesRowSecurity whether it may look past row-level security
 * @param makesRoles whether it may make roles
 * @param rolesExist whether all roles the migrations need are there
 * @param ownsTables whether it owns tables here, or may act for who does
 * @param identity equal for two connections to one database of one server
 */
record DatabaseFacts(
        int version,
        String encoding,
        boolean knowsLetters,
        String role,
        boolean superuser,
        boolean bypassesRowSecurity,
        boolean makesRoles,
        boolean rolesExist,
        boolean ownsTables,
        String identity) {}
