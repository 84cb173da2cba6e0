-- How many leads took how long to be accepted, by the days of UTC on which they were received.
create table report_wait (
    organisation_id uuid not null,
    grain           text not null check (grain in ('DAY', 'MONTH')),
    day             date not null,
    office_id       uuid not null,
    type            text not null,
    step            smallint not null,
    leads           integer not null,
    primary key (organisation_id, grain, day, office_id, type, step)
);
call baton_tenant_table('report_wait', 'select, insert, update');
