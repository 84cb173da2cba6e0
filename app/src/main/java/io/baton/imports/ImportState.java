package io.baton.imports;

/** Where an import is in its life. */
public enum ImportState {
    /** The whole file is being read, before anything is taken. */
    CHECKING,
    /** What would come of it is known; somebody decides. */
    READY,
    RUNNING,
    DONE,
    UNDOING,
    /** Its untouched leads are removed; the file may be brought in anew. */
    UNDONE,
    /** It could not go on; what was taken before is there. */
    FAILED,
    /** Nothing was taken, and nothing will be. */
    DISCARDED;

    /** Whether the job has something to do for it. */
    public boolean isWorking() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }
}
