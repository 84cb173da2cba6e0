-- What a user is told of: one row a person, kind and command, never one a lead. Written in the transaction of its cause, so that it
-- is there exactly when that is. It names leads by their ids alone; what they are called is looked up with the reader's rights.
create table alert (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    user_id         uuid not null,
    kind            text not null,
    actor_id        uuid,
    office_id       uuid,
    form_id         uuid,
    import_id       uuid,
    lead_ids        uuid[] not null default '{}',
    lead_count      integer not null,
    told_at         timestamptz not null default baton_now(),
    opened_at       timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, actor_id) references user_account (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, form_id) references web_form (organisation_id, id),
    foreign key (organisation_id, import_id) references lead_import (organisation_id, id),
    constraint alert_kind check (kind in (
        'ASSIGNED', 'REVOKED', 'PASSED_ON', 'EXPIRED', 'LAPSED', 'REJECTED', 'RETURNED', 'RECEIVED', 'NEW_LEADS', 'IMPORTED',
        'WEB_LEADS')),
    constraint alert_import check ((kind = 'IMPORTED') = (import_id is not null)),
    constraint alert_leads check (
        lead_count >= 1 and cardinality(lead_ids) = case when import_id is null then lead_count else 0 end)
);
comment on column alert.actor_id is 'Who did it; null where the clock or a stranger on the web did.';
comment on column alert.office_id is 'The office that has the leads, where it is one.';
comment on column alert.lead_ids is 'The leads it tells of; none of an import, which knows its own.';
comment on column alert.told_at is 'When it told of something last: what follows soon is added while nobody has opened it.';
create index alert_newest on alert (organisation_id, user_id, told_at desc, id desc);
-- The number on the bell, and what can still be added to.
create index alert_unopened on alert (organisation_id, user_id, told_at desc, id desc) where opened_at is null;
create index alert_old on alert (told_at);
call baton_tenant_table('alert', 'select, insert, update');
call baton_jobs_table('alert', 'select, delete');
