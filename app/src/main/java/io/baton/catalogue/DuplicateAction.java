package io.baton.catalogue;

/** What becomes of a lead that repeats an earlier one. */
public enum DuplicateAction {
    /** It becomes no lead, where it repeats one of its own group. */
    REJECT,
    /** It becomes a lead that is linked to the first of its person or firm. */
    LINK,
    /** The same, and it takes over what the last one knows and it does not say. */
    LINK_AND_COPY
}
