-- Alerts of several tasks given at once, which tell how many there are, and of a task that somebody else did.
alter table alert
    add column task_count integer,
    drop constraint alert_kind,
    add constraint alert_kind check (kind in (
        'ASSIGNED', 'REMINDED', 'REVOKED', 'PASSED_ON', 'EXPIRED', 'LAPSED', 'REJECTED', 'RETURNED', 'RECEIVED', 'NEW_LEADS', 'IMPORTED',
        'WEB_LEADS', 'TASK_GIVEN', 'TASKS_GIVEN', 'TASK_DUE', 'TASK_DONE')),
    drop constraint alert_task,
    add constraint alert_task check ((kind in ('TASK_GIVEN', 'TASK_DUE', 'TASK_DONE')) = (task_id is not null)),
    add constraint alert_task_count check ((kind = 'TASKS_GIVEN') = (task_count is not null) and task_count > 1),
    drop constraint alert_leads,
    add constraint alert_leads check (
        case when task_id is null and task_count is null
            then lead_count >= 1 and cardinality(lead_ids) = case when import_id is null then lead_count else 0 end
            else lead_count = 0 and cardinality(lead_ids) = 0 end);
comment on column alert.task_count is 'Of how many tasks it tells where it names none of them, or null.';
