package io.baton.web.webforms;

/**
 * Something a form can ask, in the list of all it could.
 *
 * @param name its name in the form that is sent
 * @param called what it is called anyway
 * @param offered false for what the form is to ask and strangers do not see: leads of its group at its office do not
 *     have it
 * @param label what it is called on this form, or empty
 * @param place where it stands, or empty
 */
public record FieldRow(
        String name, String called, boolean offered, boolean asked, boolean required, String label, String place) {}
