-- Letters: templates in the organisation's own words, and what was written by them to a contact. A letter is kept as it was written;
-- it is printed by people and sent by nobody but them.
create table letter_template (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    name            text not null,
    search_name     text collate "C" not null,
    subject         text not null,
    body            text not null,
    active          boolean not null default true,
    created_by      uuid,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id)
);
comment on column letter_template.active is 'False where it is no longer offered; letters keep it.';
create unique index letter_template_name on letter_template (organisation_id, search_name);
call baton_tenant_table('letter_template', 'select, insert, update');

create table letter (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    contact_id      uuid not null,
    template_id     uuid not null,
    subject         text not null,
    body            text not null,
    origin_lead_id  uuid,
    cause_id        uuid,
    written_by      uuid not null,
    written_at      timestamptz not null default baton_now(),
    primary key (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    foreign key (organisation_id, template_id) references letter_template (organisation_id, id),
    foreign key (organisation_id, written_by) references user_account (organisation_id, id)
);
comment on column letter.origin_lead_id is 'The lead whose acceptance had it written, or null.';
comment on column letter.cause_id is 'What had it written for its lead: no cause writes it twice.';
create index letter_of_contact on letter (organisation_id, contact_id, id);
create unique index letter_of_cause on letter (organisation_id, origin_lead_id, cause_id) where cause_id is not null;
call baton_tenant_table('letter', 'select, insert');
