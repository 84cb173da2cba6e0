package io.baton.web.notifications;

/** An address that is to be confirmed, or is. */
public record ConfirmAddressView(String action, String address, boolean confirmed) {}
