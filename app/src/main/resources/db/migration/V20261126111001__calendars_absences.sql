-- When people are away, by whole days as their own calendar has them. Who gives leads away sees it; nothing is kept from
-- them by it. The same days are said once.
create table absence (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    user_id         uuid not null,
    first_day       date not null,
    last_day        date not null,
    created_by      uuid not null,
    created_at      timestamptz not null default baton_now(),
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id),
    constraint absence_days check (first_day <= last_day)
);
create unique index absence_of_user on absence (organisation_id, user_id, last_day, first_day);
comment on table absence is 'When users are away.';
comment on column absence.last_day is 'The last day away, in the zone of the user.';
call baton_tenant_table('absence', 'select, insert, delete');
