package io.baton.web.webforms;

/**
 * Something a form can ask, in the list of all it could.
 *
 * @param name its name in the form that is sent
 * @param called what it is called anyway
 * @param label what it is called on this form, or empty
 * @param place where it stands, or empty
 */
public record FieldRow(String name, String called, boolean asked, boolean required, String label, String place) {}
