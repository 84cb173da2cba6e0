create table lead (
    organisation_id   uuid not null references organisation,
    id                uuid not null,
    number            bigint not null,
    version           integer not null default 1,
    type              text not null check (type in ('CONTACT', 'ADVISOR', 'BUSINESS')),
    display_name      text not null,
    sort_name         text collate "C" not null,
    search_text       text not null,
    last_name         text,
    first_name        text,
    greeting          text,
    business_name     text,
    company           text,
    occupation        text,
    job_title         text,
    source            text,
    birth_date        date,
    tobacco_use       text,
    web               text,
    primary_email     text,
    primary_phone     text,
    consent_given     boolean,
    consent_text      text,
    consent_version   text,
    consent_at        timestamptz,
    group_id          uuid not null,
    campaign_id       uuid,
    origin_office_id  uuid not null,
    created_at        timestamptz not null default baton_now(),
    created_by        uuid,
    channel           text not null check (channel in ('PAGE', 'API', 'WEB_FORM', 'IMPORT', 'MAIL', 'SYSTEM')),
    -- summary columns: each is written through one front-door call by the module that decides it
    stage             text not null default 'UNASSIGNED' check (stage in ('UNASSIGNED', 'ASSIGNED', 'ACCEPTED', 'CLOSED')),
    close_outcome     text check (close_outcome in ('WON', 'LOST', 'INVALID', 'SPAM', 'DUPLICATE')),
    status_id         uuid,
    holding_office_id uuid not null,
    sending_office_id uuid,
    holder_user_id    uuid,
    received_at       timestamptz not null default baton_now(),
    stage_since       timestamptz not null default baton_now(),
    revoke_on         timestamptz,
    frozen            boolean not null default false,
    contact_id        uuid,
    active            boolean not null default true,
    last_note         text,
    last_note_at      timestamptz,
    event_sequence    integer not null default 0,
    event_digest      bytea,
    primary key (organisation_id, id),
    foreign key (organisation_id, group_id) references lead_group (organisation_id, id),
    foreign key (organisation_id, status_id) references lead_status (organisation_id, id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id),
    foreign key (organisation_id, origin_office_id) references office (organisation_id, id),
    foreign key (organisation_id, holding_office_id) references office (organisation_id, id),
    foreign key (organisation_id, sending_office_id) references office (organisation_id, id),
    foreign key (organisation_id, holder_user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    constraint lead_names check (case type when 'BUSINESS' then business_name is not null else last_name is not null end),
    constraint lead_holder check (case stage
        when 'UNASSIGNED' then holder_user_id is null
        when 'CLOSED' then true
        else holder_user_id is not null end),
    constraint lead_frozen check (not frozen or stage in ('ACCEPTED', 'CLOSED')),
    constraint lead_closed check ((stage = 'CLOSED') = (close_outcome is not null))
);
create unique index lead_number on lead (organisation_id, number);
comment on column lead.search_text is 'Its search tokens, each after a space: what a quick search with many hits is checked against.';
comment on column lead.event_digest is 'Digest of the newest history event: each event bears the digest of the one before.';

-- One index a ready-made view and order, for one office and for the whole organisation.
create index lead_stage_received on lead (organisation_id, stage, received_at desc, id desc);
create index lead_office_stage_received on lead (organisation_id, holding_office_id, stage, received_at desc, id desc);
create index lead_stage_name on lead (organisation_id, stage, sort_name, id);
create index lead_office_stage_name on lead (organisation_id, holding_office_id, stage, sort_name, id);
create index lead_received on lead (organisation_id, received_at desc, id desc);
create index lead_office_received on lead (organisation_id, holding_office_id, received_at desc, id desc);
create index lead_name on lead (organisation_id, sort_name, id);
create index lead_office_name on lead (organisation_id, holding_office_id, sort_name, id);
create index lead_holder_received on lead (organisation_id, holder_user_id, stage, received_at desc, id desc) where holder_user_id is not null;
create index lead_campaign_received on lead (organisation_id, campaign_id, stage, received_at desc, id desc) where campaign_id is not null;
create index lead_source_received on lead (organisation_id, source, stage, received_at desc, id desc) where source is not null;
create index lead_type_received on lead (organisation_id, type, stage, received_at desc, id desc);
create index lead_contact on lead (organisation_id, contact_id) where contact_id is not null;
call baton_tenant_table('lead', 'select, insert, update');

create table lead_email (
    organisation_id uuid not null,
    lead_id         uuid not null,
    position        integer not null,
    value           text not null,
    label           text,
    normalised      text collate "C",
    primary key (organisation_id, lead_id, position),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
comment on column lead_email.normalised is 'Trimmed, lower case; null when what was typed is no address.';
create index lead_email_normalised on lead_email (organisation_id, normalised, lead_id);
call baton_tenant_table('lead_email', 'select, insert, delete');

create table lead_phone (
    organisation_id uuid not null,
    lead_id         uuid not null,
    position        integer not null,
    value           text not null,
    label           text,
    normalised      text collate "C",
    primary key (organisation_id, lead_id, position),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
comment on column lead_phone.normalised is 'E.164 as read in the office''s country; null when what was typed is no number.';
create index lead_phone_normalised on lead_phone (organisation_id, normalised, lead_id);
call baton_tenant_table('lead_phone', 'select, insert, delete');

create table lead_address (
    organisation_id uuid not null,
    lead_id         uuid not null,
    position        integer not null,
    street          text,
    city            text,
    region          text,
    postcode        text,
    country         text,
    primary key (organisation_id, lead_id, position),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
call baton_tenant_table('lead_address', 'select, insert, delete');

create table lead_custom_value (
    organisation_id uuid not null,
    lead_id         uuid not null,
    field_id        uuid not null,
    text_value      text collate "C",
    number_value    numeric,
    date_value      date,
    tick_value      boolean,
    primary key (organisation_id, lead_id, field_id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id),
    foreign key (organisation_id, field_id) references custom_field (organisation_id, id),
    check (num_nonnulls(text_value, number_value, date_value, tick_value) = 1)
);
create index lead_custom_text on lead_custom_value (organisation_id, field_id, text_value, lead_id) where text_value is not null;
create index lead_custom_number on lead_custom_value (organisation_id, field_id, number_value, lead_id) where number_value is not null;
create index lead_custom_date on lead_custom_value (organisation_id, field_id, date_value, lead_id) where date_value is not null;
create index lead_custom_tick on lead_custom_value (organisation_id, field_id, tick_value, lead_id) where tick_value is not null;
call baton_tenant_table('lead_custom_value', 'select, insert, delete');

create table lead_search_token (
    organisation_id uuid not null,
    token           text collate "C" not null,
    lead_id         uuid not null,
    primary key (organisation_id, token, lead_id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
comment on table lead_search_token is 'Words of the names, the number, e-mail addresses and phones, for search by prefix.';
call baton_tenant_table('lead_search_token', 'select, insert, delete');
