package io.baton.demo;

/**
 * What somebody does about a lead once it is there.
 *
 * <p>Each takes from the shortest to the longest time after what was before, in minutes.
 */
enum Act {
    ASSIGN(8, 420),
    ACCEPT(6, 700),
    REJECT(15, 900),
    REVOKE(300, 2_800),
    REASSIGN(240, 2_400),
    NOTE(20, 1_500),
    QUALIFY(900, 5_000),
    WIN(2_500, 18_000),
    LOSE(2_500, 18_000),
    CLOSE_AS_SPAM(4, 400),
    CLOSE_AS_INVALID(10, 900),
    CLOSE_AS_DUPLICATE(4, 500),
    REOPEN(60, 1_400),
    /** Confirms what was claimed. */
    VALIDATE(600, 6_000),
    /** Says that it was lost, whatever was claimed. */
    VALIDATE_AS_LOST(600, 6_000),
    DISPATCH(5, 300),
    RECALL(10, 240),
    FORWARD(15, 600),
    FORWARD_TO_ADVISOR(15, 600),
    REJECT_FROM_OFFICE(20, 700);

    private final int shortest;
    private final int longest;

    Act(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** @param fraction from 0 for the shortest to 1 for the longest; most are short */
    double minutes(double fraction) {
        return shortest + (longest - shortest) * fraction * fraction;
    }

    /** Whether this is for coordinators; else it is for whoever holds the lead. */
    boolean isCoordinators() {
        return switch (this) {
            case ASSIGN,
                    REVOKE,
                    REASSIGN,
                    CLOSE_AS_SPAM,
                    CLOSE_AS_INVALID,
                    CLOSE_AS_DUPLICATE,
                    REOPEN,
                    VALIDATE,
                    VALIDATE_AS_LOST,
                    DISPATCH,
                    RECALL,
                    FORWARD,
                    REJECT_FROM_OFFICE -> true;
            case ACCEPT, REJECT, NOTE, QUALIFY, WIN, LOSE, FORWARD_TO_ADVISOR -> false;
        };
    }

    /** Whether it takes the right to validate results. */
    boolean isValidators() {
        return this == VALIDATE || this == VALIDATE_AS_LOST;
    }

    /** Whether somebody holds the lead afterwards who did not before. */
    boolean gives() {
        return this == ASSIGN || this == REASSIGN || this == FORWARD_TO_ADVISOR;
    }

    /** Whether it is for the corporate office, wherever the lead is. */
    boolean isCorporates() {
        return this == DISPATCH || this == RECALL;
    }

    /** Whether nobody holds the lead afterwards. */
    boolean takes() {
        return this == REJECT || this == REVOKE;
    }
}
