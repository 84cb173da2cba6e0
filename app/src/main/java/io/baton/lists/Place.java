package io.baton.lists;

import java.util.UUID;

/**
 * Where one lead stands on a list.
 *
 * @param key its value in the list's order, as text: microseconds since 1970, the folded name, or the number
 */
record Place(UUID id, String key) {}
