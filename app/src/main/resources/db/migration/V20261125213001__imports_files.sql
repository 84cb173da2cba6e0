-- A file with leads as it was received, once however often it is sent. It comes in pieces, so that neither receiving nor
-- reading one holds it in memory.
create table import_file (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    digest          bytea not null,
    size_bytes      bigint not null check (size_bytes > 0),
    received_at     timestamptz not null default baton_now(),
    primary key (organisation_id, id)
);
comment on column import_file.digest is 'SHA-256 of its bytes: by it the same file is recognised.';
create unique index import_file_digest on import_file (organisation_id, digest);
call baton_tenant_table('import_file', 'select, insert');

create table import_file_piece (
    organisation_id uuid not null,
    file_id         uuid not null,
    position        integer not null,
    bytes           bytea not null,
    primary key (organisation_id, file_id, position),
    foreign key (organisation_id, file_id) references import_file (organisation_id, id)
);
call baton_tenant_table('import_file_piece', 'select, insert');
