-- The leads of a bulk work, as they stood in the list when it began, and what came of each.
create table bulk_work_lead (
    organisation_id uuid not null,
    work_id         uuid not null,
    place           integer not null,
    share           integer not null,
    lead_id         uuid not null,
    outcome         text,
    primary key (organisation_id, work_id, place),
    foreign key (organisation_id, work_id) references bulk_work (organisation_id, id)
);
comment on column bulk_work_lead.share is 'Leads of one share go to the same recipient, so that the whole is split evenly however many stretches it takes.';
comment on column bulk_work_lead.lead_id is 'No foreign key: a lead can be removed while its import is undone; the work then tells that it is not there.';
comment on column bulk_work_lead.outcome is 'DONE, or the code of the refusal; null while it waits.';
create index bulk_work_lead_waiting on bulk_work_lead (organisation_id, work_id, share, place) where outcome is null;
create index bulk_work_lead_refused on bulk_work_lead (organisation_id, work_id, place) where outcome <> 'DONE';
call baton_tenant_table('bulk_work_lead', 'select, insert, update');
call baton_jobs_table('bulk_work_lead', 'select, delete');
