-- Alerts of opportunities given by somebody else: of one, or of several at once, which tell how many there are.
alter table alert
    add column opportunity_id uuid,
    add column opportunity_count integer,
    add constraint alert_opportunity_fkey foreign key (organisation_id, opportunity_id)
        references opportunity (organisation_id, id),
    drop constraint alert_kind,
    add constraint alert_kind check (kind in (
        'ASSIGNED', 'REMINDED', 'REVOKED', 'PASSED_ON', 'EXPIRED', 'LAPSED', 'REJECTED', 'RETURNED', 'RECEIVED', 'NEW_LEADS', 'IMPORTED',
        'WEB_LEADS', 'TASK_GIVEN', 'TASKS_GIVEN', 'TASK_DUE', 'TASK_DONE', 'OPPORTUNITY_GIVEN', 'OPPORTUNITIES_GIVEN')),
    add constraint alert_opportunity check ((kind = 'OPPORTUNITY_GIVEN') = (opportunity_id is not null)),
    add constraint alert_opportunity_count check (
        (kind = 'OPPORTUNITIES_GIVEN') = (opportunity_count is not null) and opportunity_count > 1),
    drop constraint alert_leads,
    add constraint alert_leads check (
        case when num_nonnulls(task_id, task_count, opportunity_id, opportunity_count) = 0
            then lead_count >= 1 and cardinality(lead_ids) = case when import_id is null then lead_count else 0 end
            else lead_count = 0 and cardinality(lead_ids) = 0 end);
comment on column alert.opportunity_id is 'The opportunity it tells of, or null.';
comment on column alert.opportunity_count is 'Of how many opportunities it tells where it names none of them, or null.';
alter table alert_wish
    drop constraint alert_wish_topic,
    add constraint alert_wish_topic check (topic in (
        'ASSIGNED', 'REMINDERS', 'TAKEN_BACK', 'EXPIRED', 'REJECTED', 'RECEIVED', 'NEW_LEADS', 'WEB_SITE_LEADS', 'TASKS',
        'OPPORTUNITIES'));
