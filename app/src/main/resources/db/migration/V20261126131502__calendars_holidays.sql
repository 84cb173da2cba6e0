-- Days without work, of an office and all below it.
create table holiday (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    office_id       uuid not null,
    day             date not null,
    name            text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    constraint holiday_name check (length(name) between 1 and 200)
);
create unique index holiday_of_office on holiday (organisation_id, office_id, day);
comment on table holiday is 'Days without work, of an office and all below it.';
call baton_tenant_table('holiday', 'select, insert, delete');
