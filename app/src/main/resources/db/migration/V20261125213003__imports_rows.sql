-- What came of each row of an import, written in the transaction that did it. A row of a file can be a lead only once,
-- however often the file is brought in, unless that was undone.
create table import_row (
    organisation_id uuid not null,
    import_id       uuid not null,
    row_number      integer not null,
    file_id         uuid not null,
    outcome         text not null check (outcome in ('TAKEN', 'REJECTED', 'DUPLICATE', 'REPEATED')),
    lead_id         uuid,
    other_lead_id   uuid,
    other_row       integer,
    marks           jsonb,
    cells           text[],
    undone          text check (undone in ('REMOVED', 'KEPT')),
    primary key (organisation_id, import_id, row_number),
    foreign key (organisation_id, import_id) references lead_import (organisation_id, id),
    check ((outcome = 'TAKEN') = (lead_id is not null)),
    check (undone is null or outcome = 'TAKEN')
);
comment on column import_row.lead_id is 'The lead it became. No foreign key: undoing removes the lead, the row stays and tells of it.';
comment on column import_row.other_lead_id is 'The lead that was there before, of a duplicate.';
comment on column import_row.other_row is 'The earlier row of the same file, of a duplicate.';
comment on column import_row.cells is 'The row as it stood in the file, of rows that became no lead.';
create unique index import_row_taken on import_row (organisation_id, file_id, row_number)
    where outcome = 'TAKEN' and undone is distinct from 'REMOVED';
create index import_row_unusual on import_row (organisation_id, import_id, outcome, row_number)
    where outcome <> 'TAKEN';
create index import_row_warned on import_row (organisation_id, import_id, row_number)
    where outcome = 'TAKEN' and marks is not null;
create index import_row_kept on import_row (organisation_id, import_id, row_number) where undone = 'KEPT';
call baton_tenant_table('import_row', 'select, insert, update');
