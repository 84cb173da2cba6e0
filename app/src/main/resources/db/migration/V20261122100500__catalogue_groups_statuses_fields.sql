create table lead_group (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    name            text not null check (length(name) between 1 and 200),
    position        integer not null,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id)
);
create unique index lead_group_name on lead_group (organisation_id, name);
call baton_tenant_table('lead_group', 'select, insert, update');

create table lead_status (
    organisation_id  uuid not null,
    id               uuid not null,
    group_id         uuid not null,
    name             text not null check (length(name) between 1 and 100),
    position         integer not null,
    conversion_point text not null check (conversion_point in ('RECEIVED', 'ACCEPTED', 'QUALIFIED', 'CONVERTED', 'LOST')),
    active           boolean not null default true,
    version          integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, group_id) references lead_group (organisation_id, id)
);
create unique index lead_status_name on lead_status (organisation_id, group_id, name);
call baton_tenant_table('lead_status', 'select, insert, update');

create table custom_field (
    organisation_id uuid not null,
    id              uuid not null,
    group_id        uuid not null,
    key             text not null check (key ~ '^[a-z][a-zA-Z0-9]{0,49}$'),
    label           text not null check (length(label) between 1 and 100),
    kind            text not null check (kind in ('TEXT', 'NUMBER', 'INTEGER', 'CHOICE', 'DATE', 'TICK')),
    choices         text[] not null default '{}',
    position        integer not null,
    active          boolean not null default true,
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, group_id) references lead_group (organisation_id, id),
    check (kind <> 'CHOICE' or cardinality(choices) > 0)
);
create unique index custom_field_key on custom_field (organisation_id, group_id, key);
create unique index custom_field_label on custom_field (organisation_id, group_id, label);
call baton_tenant_table('custom_field', 'select, insert, update');

create table choice_value (
    organisation_id uuid not null references organisation,
    list            text not null check (list in ('TOBACCO_USE')),
    value           text not null check (length(value) between 1 and 100),
    position        integer not null,
    primary key (organisation_id, list, value)
);
comment on table choice_value is 'Choice lists of standard fields that an organisation may change.';
call baton_tenant_table('choice_value', 'select, insert, update, delete');
