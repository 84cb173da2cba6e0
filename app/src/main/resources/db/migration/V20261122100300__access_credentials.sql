-- Two minimal lookups answer "whose is this?" before the organisation is known. They hold no more than that.
create table sign_in_address (
    email           text primary key check (email = lower(email)),
    organisation_id uuid not null references organisation,
    user_id         uuid not null
);
comment on table sign_in_address is 'Lookup before the organisation is known: an e-mail address is unique in the installation.';
grant select, insert, update, delete on sign_in_address to baton_app;

create table secret_lookup (
    digest          bytea primary key check (length(digest) = 32),
    organisation_id uuid not null references organisation,
    purpose         text not null check (purpose in ('TOKEN', 'API_KEY', 'INVITATION', 'PASSWORD_RESET')),
    subject_id      uuid not null
);
comment on table secret_lookup is 'Lookup before the organisation is known: SHA-256 of a random secret; the secret itself is kept nowhere.';
grant select, insert, delete on secret_lookup to baton_app;

create table installation (
    singleton              boolean primary key default true check (singleton),
    operator_organisation_id uuid not null references organisation,
    operator_user_id       uuid not null,
    created_at             timestamptz not null default baton_now(),
    foreign key (operator_organisation_id, operator_user_id) references user_account (organisation_id, id)
);
comment on table installation is 'Who operates this installation. One row, made by the first set-up.';
grant select, insert on installation to baton_app;

create table access_token (
    organisation_id uuid not null,
    id              uuid not null,
    user_id         uuid not null,
    purpose         text not null check (purpose in ('TOKEN', 'INVITATION', 'PASSWORD_RESET')),
    created_at      timestamptz not null default baton_now(),
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id)
);
create index access_token_user on access_token (organisation_id, user_id, purpose, created_at);
call baton_tenant_table('access_token', 'select, insert, update');

create table api_key (
    organisation_id uuid not null,
    id              uuid not null,
    user_id         uuid not null,
    name            text not null check (length(name) between 1 and 200),
    hint            text not null,
    rights          text[],
    created_by      uuid not null,
    created_at      timestamptz not null default baton_now(),
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id)
);
comment on column api_key.rights is 'Null: all rights of its user. Otherwise at most these of them.';
comment on column api_key.hint is 'The first characters, so that people recognise the key.';
call baton_tenant_table('api_key', 'select, insert, update');

create table audit_entry (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    at              timestamptz not null default baton_now(),
    type            text not null,
    actor_id        uuid,
    channel         text not null,
    subject_kind    text,
    subject_id      uuid,
    address         text,
    details         jsonb not null default '{}',
    primary key (organisation_id, id)
);
comment on table audit_entry is 'Sign-ins and changes of settings. Written once, never changed.';
create index audit_entry_at on audit_entry (organisation_id, at desc, id desc);
call baton_tenant_table('audit_entry', 'select, insert');

-- Browser sessions, as Spring Session keeps them.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to baton_app;
