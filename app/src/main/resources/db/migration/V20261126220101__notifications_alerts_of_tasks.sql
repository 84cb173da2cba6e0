-- Alerts of tasks: being given one, and being reminded. Such an alert tells of one task and of no leads, and goes with its task.
alter table alert
    add column task_id uuid,
    add constraint alert_task_fkey foreign key (organisation_id, task_id)
        references task (organisation_id, id) on delete cascade,
    drop constraint alert_kind,
    add constraint alert_kind check (kind in (
        'ASSIGNED', 'REMINDED', 'REVOKED', 'PASSED_ON', 'EXPIRED', 'LAPSED', 'REJECTED', 'RETURNED', 'RECEIVED', 'NEW_LEADS', 'IMPORTED',
        'WEB_LEADS', 'TASK_GIVEN', 'TASK_DUE')),
    add constraint alert_task check ((kind in ('TASK_GIVEN', 'TASK_DUE')) = (task_id is not null)),
    drop constraint alert_leads,
    add constraint alert_leads check (
        case when task_id is null
            then lead_count >= 1 and cardinality(lead_ids) = case when import_id is null then lead_count else 0 end
            else lead_count = 0 and cardinality(lead_ids) = 0 end);
comment on column alert.task_id is 'The task it tells of, or null where it tells of leads.';
create index alert_of_task on alert (organisation_id, task_id) where task_id is not null;
alter table alert_wish
    drop constraint alert_wish_topic,
    add constraint alert_wish_topic check (topic in (
        'ASSIGNED', 'REMINDERS', 'TAKEN_BACK', 'EXPIRED', 'REJECTED', 'RECEIVED', 'NEW_LEADS', 'WEB_SITE_LEADS', 'TASKS'));
