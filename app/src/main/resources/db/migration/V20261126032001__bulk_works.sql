-- One command over a whole list of leads, carried out by a job, stretch by stretch, on behalf of whoever began it.
create table bulk_work (
    organisation_id uuid not null,
    id              uuid not null,
    created_by      uuid not null,
    channel         text not null,
    address         text,
    rights_limit    text[],
    created_at      timestamptz not null default baton_now(),
    task            jsonb not null,
    selection       text not null,
    state           text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    state_since     timestamptz not null default baton_now(),
    leads           integer not null check (leads > 0),
    done            integer not null default 0,
    refused         integer not null default 0,
    problem         text,
    lease_until     timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id),
    check (done + refused <= leads),
    check (state <> 'DONE' or done + refused = leads),
    check ((state = 'FAILED') = (problem is not null))
);
comment on column bulk_work.rights_limit is 'The rights an API key that began it was limited to; null for all of its user.';
comment on column bulk_work.task is 'The command with all it needs but the leads (BulkTask).';
comment on column bulk_work.selection is 'The list it was begun on, as the query of an address: to tell of it; the leads are those in bulk_work_lead.';
create index bulk_work_newest on bulk_work (organisation_id, created_by, created_at desc, id desc);
create index bulk_work_due on bulk_work (state_since) where state = 'RUNNING';
create index bulk_work_ended on bulk_work (state_since) where state <> 'RUNNING';
call baton_tenant_table('bulk_work', 'select, insert, update');
call baton_jobs_table('bulk_work', 'select, update, delete');
