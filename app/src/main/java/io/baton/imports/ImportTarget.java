package io.baton.imports;

/** What a column of a file can be. */
public enum ImportTarget {
    /** Split at its last word into first and last name. */
    FULL_NAME("fullName", false),
    LAST_NAME("lastName", false),
    FIRST_NAME("firstName", false),
    GREETING("greeting", false),
    /** Where a person works; the name of the lead where no person is named. */
    COMPANY("company", false),
    OCCUPATION("occupation", false),
    JOB_TITLE("jobTitle", false),
    SOURCE("source", false),
    BIRTH_DATE("birthDate", false),
    TOBACCO_USE("tobaccoUse", false),
    EMAIL("email", true),
    PHONE("phone", true),
    MOBILE_PHONE("mobilePhone", true),
    WORK_PHONE("workPhone", true),
    STREET("street", false),
    CITY("city", false),
    REGION("region", false),
    POSTCODE("postcode", false),
    COUNTRY("country", false),
    WEB("web", false),
    /** A campaign, by its name. */
    CAMPAIGN("campaign", false),
    /** The e-mail address of the user the lead is given to. */
    ASSIGNEE("assignee", false),
    /** A custom field. */
    CUSTOM("custom", true),
    /** A line of the first note. */
    NOTE("note", true),
    IGNORE("ignore", true);

    private final String key;
    private final boolean repeatable;

    ImportTarget(String key, boolean repeatable) {
        this.key = key;
        this.repeatable = repeatable;
    }

    /** Its name in the API. */
    public String key() {
        return key;
    }

    /** Whether several columns of one file can be this. */
    public boolean repeatable() {
        return repeatable;
    }

    boolean isPhone() {
        return this == PHONE || this == MOBILE_PHONE || this == WORK_PHONE;
    }
}
