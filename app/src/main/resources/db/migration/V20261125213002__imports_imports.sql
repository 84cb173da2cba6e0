-- One bringing-in of one file: how it is to be read, how far it has come, what came of it. Its state is moved by
-- commands only (ImportState).
create table lead_import (
    organisation_id uuid not null,
    id              uuid not null,
    file_id         uuid not null,
    file_name       text not null,
    office_id       uuid not null,
    created_by      uuid not null,
    rights_limit    text[],
    created_at      timestamptz not null default baton_now(),
    state           text not null check (state in
        ('CHECKING', 'READY', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED')),
    state_since     timestamptz not null default baton_now(),
    begins_itself   boolean not null,
    kind            text not null check (kind in ('TEXT', 'WORKBOOK')),
    charset         text not null,
    delimiter       text not null check (length(delimiter) = 1),
    header          text[] not null,
    mapping         jsonb not null,
    duplicates      text not null check (duplicates in ('SKIP', 'LINK', 'ADD')),
    settings_digest bytea not null,
    row_count       integer,
    last_row        integer not null default 0,
    taken           integer not null default 0,
    warned          integer not null default 0,
    assigned        integer not null default 0,
    rejected        integer not null default 0,
    duplicate       integer not null default 0,
    repeated        integer not null default 0,
    removed         integer not null default 0,
    kept            integer not null default 0,
    samples         jsonb not null,
    checked         jsonb,
    problem         text,
    problem_row     integer,
    lease_until     timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, file_id) references import_file (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id)
);
comment on column lead_import.rights_limit is 'The rights an API key that began it was limited to; null for all of its user.';
comment on column lead_import.settings_digest is 'Of all that decides what comes of the file: by it the same wish is recognised.';
comment on column lead_import.last_row is 'The last row that was worked on: what came of it was committed together with this number.';
comment on column lead_import.samples is 'The first rows, to be shown while the mapping is decided.';
comment on column lead_import.checked is 'What a reading of the whole file found, before anything is taken.';
create index lead_import_newest on lead_import (organisation_id, created_at desc, id desc);
create index lead_import_file on lead_import (organisation_id, file_id);
create index lead_import_due on lead_import (state_since) where state in ('CHECKING', 'RUNNING', 'UNDOING');
call baton_tenant_table('lead_import', 'select, insert, update');
call baton_jobs_table('lead_import', 'select, update');
