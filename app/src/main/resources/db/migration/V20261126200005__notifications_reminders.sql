-- Alerts that the time to answer is nearly over, and the wish for them.
alter table alert drop constraint alert_kind;
alter table alert add constraint alert_kind check (kind in (
    'ASSIGNED', 'REMINDED', 'REVOKED', 'PASSED_ON', 'EXPIRED', 'LAPSED', 'REJECTED', 'RETURNED', 'RECEIVED', 'NEW_LEADS', 'IMPORTED',
    'WEB_LEADS'));
alter table alert_wish drop constraint alert_wish_topic;
alter table alert_wish add constraint alert_wish_topic check (topic in (
    'ASSIGNED', 'REMINDERS', 'TAKEN_BACK', 'EXPIRED', 'REJECTED', 'RECEIVED', 'NEW_LEADS', 'WEB_SITE_LEADS'));
