-- A form of an office on the web, by which strangers send enquiries.
create table web_form (
    organisation_id  uuid not null references organisation,
    id               uuid not null,
    office_id        uuid not null,
    name             text not null check (length(name) between 1 and 200),
    active           boolean not null default true,
    key              text not null,
    seal             bytea not null check (length(seal) = 32),
    lead_type        text not null check (lead_type in ('CONTACT', 'ADVISOR', 'BUSINESS')),
    language         text not null check (language in ('en', 'de')),
    title            text not null check (length(title) between 1 and 200),
    intro            text,
    fields           jsonb not null,
    campaign_id      uuid,
    source           text,
    consent_text     text,
    consent_required boolean not null default false,
    consent_version  integer not null default 0,
    thanks           text,
    redirect_url     text check (redirect_url like 'https://%'),
    allowed_origins  text[] not null default '{}',
    created_by       uuid not null,
    created_at       timestamptz not null default baton_now(),
    version          integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id),
    check (not consent_required or consent_text is not null)
);
comment on column web_form.key is 'The last part of its address: random, and shown to who manages the form.';
comment on column web_form.seal is 'Signs what the rendered form carries. Never leaves the server.';
comment on column web_form.fields is 'What is asked, in order.';
comment on column web_form.consent_version is 'Grows with every change of the text; 0 before there was one.';
comment on column web_form.allowed_origins is 'Websites that may show the form within their pages; none when empty.';
call baton_tenant_table('web_form', 'select, insert, update');
