create table contact (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    type            text not null check (type in ('CONTACT', 'ADVISOR', 'BUSINESS')),
    display_name    text not null,
    sort_name       text collate "C" not null,
    search_text     text not null,
    last_name       text,
    first_name      text,
    greeting        text,
    business_name   text,
    company         text,
    occupation      text,
    job_title       text,
    birth_date      date,
    tobacco_use     text,
    web             text,
    primary_email   text,
    primary_phone   text,
    office_id       uuid not null,
    origin_lead_id  uuid,
    created_by      uuid,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id)
);
create unique index contact_of_lead on contact (organisation_id, origin_lead_id);
create index contact_by_name on contact (organisation_id, sort_name, id);
create index contact_by_office_name on contact (organisation_id, office_id, sort_name, id);
call baton_tenant_table('contact', 'select, insert, update');

create table contact_owner (
    organisation_id uuid not null,
    contact_id      uuid not null,
    user_id         uuid not null,
    since           timestamptz not null default baton_now(),
    primary key (organisation_id, contact_id, user_id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id)
);
create index contact_owner_user on contact_owner (organisation_id, user_id, contact_id);
call baton_tenant_table('contact_owner', 'select, insert, delete');

create table contact_email (
    organisation_id uuid not null,
    contact_id      uuid not null,
    position        integer not null,
    value           text not null,
    label           text,
    normalised      text collate "C",
    primary key (organisation_id, contact_id, position),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
create index contact_email_normalised on contact_email (organisation_id, normalised, contact_id);
call baton_tenant_table('contact_email', 'select, insert, delete');

create table contact_phone (
    organisation_id uuid not null,
    contact_id      uuid not null,
    position        integer not null,
    value           text not null,
    label           text,
    normalised      text collate "C",
    primary key (organisation_id, contact_id, position),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
create index contact_phone_normalised on contact_phone (organisation_id, normalised, contact_id);
call baton_tenant_table('contact_phone', 'select, insert, delete');

create table contact_address (
    organisation_id uuid not null,
    contact_id      uuid not null,
    position        integer not null,
    street          text,
    city            text,
    region          text,
    postcode        text,
    country         text,
    primary key (organisation_id, contact_id, position),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
call baton_tenant_table('contact_address', 'select, insert, delete');

create table contact_note (
    organisation_id uuid not null,
    id              uuid not null,
    contact_id      uuid not null,
    at              timestamptz not null default baton_now(),
    author_id       uuid,
    text            text not null check (length(text) between 1 and 10000),
    lead_note_id    uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
comment on column contact_note.lead_note_id is 'The lead''s note this one came from, so that a second acceptance brings only what is new.';
create index contact_note_contact on contact_note (organisation_id, contact_id, at desc, id desc);
create unique index contact_note_origin on contact_note (organisation_id, contact_id, lead_note_id);
call baton_tenant_table('contact_note', 'select, insert');

create table contact_search_token (
    organisation_id uuid not null,
    token           text collate "C" not null,
    contact_id      uuid not null,
    primary key (organisation_id, token, contact_id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
call baton_tenant_table('contact_search_token', 'select, insert, delete');
