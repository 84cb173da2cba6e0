package io.baton.intake;

/** What came of bringing leads in. */
public sealed interface CreateOutcome permits LeadsCreated, DuplicateRefused {

    /** The leads that are there. Throws where none was made: for who cannot be refused. */
    default LeadsCreated created() {
        return switch (this) {
            case LeadsCreated created -> created;
            case DuplicateRefused refused -> throw new IllegalStateException("refused as a duplicate: " + refused);
        };
    }
}
