create table campaign (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    name            text not null check (length(name) between 1 and 200),
    search_name     text collate "C" not null,
    active          boolean not null default true,
    created_by      uuid not null,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id)
);
create unique index campaign_search_name on campaign (organisation_id, search_name);
call baton_tenant_table('campaign', 'select, insert, update');
