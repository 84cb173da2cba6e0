package io.baton.assignment;

/**
 * What came of it.
 *
 * @param revoked leads that were taken back
 * @param marked leads that wait for somebody to decide
 */
record OffersExpired(int revoked, int marked) {

    int all() {
        return revoked + marked;
    }
}
