package io.baton.contacts;

/** What a contact is: a person, a recruit, or a business. As the type of its lead. */
public enum ContactType {
    CONTACT,
    ADVISOR,
    BUSINESS
}
