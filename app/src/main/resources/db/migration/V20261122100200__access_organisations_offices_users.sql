create table organisation (
    organisation_id uuid primary key,
    name            text not null check (length(name) between 1 and 200),
    last_lead_number bigint not null default 10000,
    demo            boolean not null default false,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1
);
comment on column organisation.last_lead_number is 'The number people see on the newest lead; taken in the transaction that creates the lead.';
call baton_tenant_table('organisation', 'select, insert, update');

create table office (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    parent_id       uuid,
    name            text not null check (length(name) between 1 and 200),
    corporate       boolean not null default false,
    zone            text not null,
    country         text not null check (country ~ '^[A-Z]{2}$'),
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, parent_id) references office (organisation_id, id),
    check (parent_id <> id)
);
comment on column office.country is 'ISO 3166 alpha-2; phones typed without a country code are read as of this country.';
create unique index office_one_corporate on office (organisation_id) where corporate;
create unique index office_name on office (organisation_id, name);
call baton_tenant_table('office', 'select, insert, update');

create table user_account (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    office_id       uuid not null,
    email           text not null check (length(email) between 3 and 254),
    name            text not null check (length(name) between 1 and 200),
    packages        text[] not null,
    user_class      text not null check (user_class in ('PRODUCER_MANAGER', 'STAFF')),
    enterprise_view text not null default 'NONE' check (enterprise_view in ('NONE', 'ALL', 'BRANCHES')),
    locale          text not null default 'en' check (locale in ('en', 'de')),
    zone            text,
    password_hash   text,
    password_set_at timestamptz,
    active          boolean not null default true,
    last_sign_in_at timestamptz,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id)
);
comment on column user_account.zone is 'IANA zone; null means the office''s.';
comment on column user_account.password_hash is 'Argon2id in its encoded form; null until an invitation was taken up.';
create unique index user_account_email on user_account (organisation_id, email);
create index user_account_office on user_account (organisation_id, office_id, name, id);
call baton_tenant_table('user_account', 'select, insert, update');

create table user_branch (
    organisation_id uuid not null,
    user_id         uuid not null,
    office_id       uuid not null,
    primary key (organisation_id, user_id, office_id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id)
);
comment on table user_branch is 'The branches a user with enterprise view over chosen branches sees.';
call baton_tenant_table('user_branch', 'select, insert, delete');
