package io.baton.shared;

/**
 * Why a command did not do what it was asked, as a value: nothing was written.
 *
 * @param code one of the stable codes of the REST contract, such as {@code NOT_ASSIGNEE}
 * @param message English, one sentence; pages say it by the code's message key
 */
public record Refusal(String code, String message) {}
