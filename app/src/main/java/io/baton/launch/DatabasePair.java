package io.baton.launch;

/**
 * The two ways into one database.
 *
 * @param owner migrates and owns the tables; used only before anything is served
 * @param app serves; owns nothing, so that row-level security binds it
 */
record DatabasePair(DatabaseAddress owner, DatabaseAddress app) {}
