-- What columns were last said to be, kept per office and set of column names, and offered to the offices below too.
create table import_mapping (
    organisation_id uuid not null,
    office_id       uuid not null,
    header_digest   bytea not null,
    mapping         jsonb not null,
    kept_at         timestamptz not null default baton_now(),
    kept_by         uuid not null,
    primary key (organisation_id, office_id, header_digest),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, kept_by) references user_account (organisation_id, id)
);
comment on column import_mapping.header_digest is 'SHA-256 of the names of all columns, in order.';
call baton_tenant_table('import_mapping', 'select, insert, update');
