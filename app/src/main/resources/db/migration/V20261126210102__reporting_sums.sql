-- Sums of facts by the days of UTC, and by months: of offices, of campaigns, of users.
create table report_sum (
    organisation_id uuid not null,
    kind            text not null check (kind in ('OFFICE', 'CAMPAIGN', 'USER')),
    grain           text not null check (grain in ('DAY', 'MONTH')),
    day             date not null,
    office_id       uuid not null,
    type            text not null,
    subject_id      uuid not null,
    received        integer not null,
    junk            integer not null,
    dispatched      integer not null,
    assigned        integer not null,
    unaccepted      integer not null,
    accepted        integer not null,
    rejected        integer not null,
    revoked         integer not null,
    expired         integer not null,
    won             integer not null,
    lost            integer not null,
    validated_won   integer not null,
    validated_lost  integer not null,
    primary key (organisation_id, kind, grain, day, office_id, type, subject_id)
);
comment on column report_sum.subject_id is 'The campaign, or the user; all zeros where it is of neither.';
comment on column report_sum.office_id is 'All zeros where it is of all offices.';
comment on column report_sum.type is 'ALL where it is of all types.';
comment on column report_sum.day is 'Its first day, where it is a month.';
call baton_tenant_table('report_sum', 'select, insert, update');
