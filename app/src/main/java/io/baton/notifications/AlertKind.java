package io.baton.notifications;

/** What an alert tells. Its sentence is the message {@code alerts.} and this. */
public enum AlertKind {
    /** Leads were offered to the reader. */
    ASSIGNED(AlertTopic.ASSIGNED),
    /** The time to answer offers of the reader's is nearly over. */
    REMINDED(AlertTopic.REMINDERS),
    /** Leads were taken from the reader; without an actor because the reader did not answer in time. */
    REVOKED(AlertTopic.TAKEN_BACK),
    /** Leads that were offered to the reader were forwarded to others. */
    PASSED_ON(AlertTopic.TAKEN_BACK),
    /** Nobody answered in time, and a coordinator is to decide. */
    EXPIRED(AlertTopic.EXPIRED),
    /** Nobody answered in time, and the leads are unassigned again. */
    LAPSED(AlertTopic.EXPIRED),
    /** An assignee gave leads back. */
    REJECTED(AlertTopic.REJECTED),
    /** An office gave back what it had been sent. */
    RETURNED(AlertTopic.REJECTED),
    /** Leads came from another office. */
    RECEIVED(AlertTopic.RECEIVED),
    /** Leads were typed in, or sent by API. */
    NEW_LEADS(AlertTopic.NEW_LEADS),
    /** An import is done. */
    IMPORTED(AlertTopic.NEW_LEADS),
    /** Leads came by a web form. */
    WEB_LEADS(AlertTopic.WEB_SITE_LEADS),
    /** The reader was given a task. */
    TASK_GIVEN(AlertTopic.TASKS),
    /** The reader was given several tasks at once. */
    TASKS_GIVEN(AlertTopic.TASKS),
    /** The reader is reminded of a task. */
    TASK_DUE(AlertTopic.TASKS),
    /** Somebody else did a task that the reader gave, or had to do. */
    TASK_DONE(AlertTopic.TASKS),
    /** The reader was given an opportunity. */
    OPPORTUNITY_GIVEN(AlertTopic.OPPORTUNITIES),
    /** The reader was given several opportunities at once. */
    OPPORTUNITIES_GIVEN(AlertTopic.OPPORTUNITIES);

    private final AlertTopic topic;

    AlertKind(AlertTopic topic) {
        this.topic = topic;
    }

    /** What one chooses to be told of, or not. */
    public AlertTopic topic() {
        return topic;
    }
}
