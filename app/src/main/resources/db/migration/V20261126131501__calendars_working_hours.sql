-- When there is work in any week, of an office or of one user. Who has none of the own has those of the office, an office
-- those of the one above it. Minutes since midnight by the wall clock where the user is.
create table working_hours (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    office_id       uuid,
    user_id         uuid,
    day             smallint not null,
    opens_at        smallint not null,
    closes_at       smallint not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    constraint working_hours_owner check ((office_id is null) <> (user_id is null)),
    constraint working_hours_day check (day between 1 and 7),
    constraint working_hours_stretch check (opens_at >= 0 and opens_at < closes_at and closes_at <= 1440)
);
create unique index working_hours_of_owner on working_hours (organisation_id, office_id, user_id, day, opens_at)
    nulls not distinct;
create index working_hours_of_user on working_hours (organisation_id, user_id) where user_id is not null;
comment on table working_hours is 'When there is work in any week, of an office or of one user.';
comment on column working_hours.day is '1 is Monday, 7 Sunday.';
call baton_tenant_table('working_hours', 'select, insert, delete');
