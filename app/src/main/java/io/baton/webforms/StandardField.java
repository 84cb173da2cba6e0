package io.baton.webforms;

import java.util.Arrays;
import java.util.Optional;

/** What every lead can say and a form can ask, in the order in which it is offered. */
public enum StandardField {
    GREETING("greeting", 50),
    FIRST_NAME("firstName", 200),
    LAST_NAME("lastName", 200),
    BUSINESS_NAME("businessName", 200),
    COMPANY("company", 200),
    JOB_TITLE("jobTitle", 200),
    OCCUPATION("occupation", 200),
    EMAIL("email", 254),
    PHONE("phone", 60),
    STREET("street", 200),
    POSTCODE("postcode", 50),
    CITY("city", 200),
    REGION("region", 200),
    COUNTRY("country", 2),
    WEB("web", 500),
    BIRTH_DATE("birthDate", 10),
    TOBACCO_USE("tobaccoUse", 100),
    /** What somebody writes to the office: the first note on the lead. */
    MESSAGE("message", 4000);

    private final String key;
    private final int most;

    StandardField(String key, int most) {
        this.key = key;
        this.most = most;
    }

    /** Its name in REST and in the form that is sent. */
    public String key() {
        return key;
    }

    /** How many characters it has at most. */
    public int most() {
        return most;
    }

    /** Whether it is one of the names somebody goes by. */
    boolean isName() {
        return switch (this) {
            case FIRST_NAME, LAST_NAME, BUSINESS_NAME, COMPANY -> true;
            case GREETING,
                    JOB_TITLE,
                    OCCUPATION,
                    EMAIL,
                    PHONE,
                    STREET,
                    POSTCODE,
                    CITY,
                    REGION,
                    COUNTRY,
                    WEB,
                    BIRTH_DATE,
                    TOBACCO_USE,
                    MESSAGE -> false;
        };
    }

    public static Optional<StandardField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
