-- Sums of facts by months, of all types, told apart further than report_sum: of each user in each campaign, and of how long it took to
-- accept the leads of a campaign, and of a user. By days and types there would be as many as facts.
create table report_pair (
    organisation_id uuid not null,
    campaign_id     uuid not null,
    office_id       uuid not null,
    day             date not null,
    user_id         uuid not null,
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
    primary key (organisation_id, campaign_id, office_id, day, user_id)
);
comment on table report_pair is 'What came of the assignments of each user in each campaign, by the months of UTC in which the leads were received.';
comment on column report_pair.campaign_id is 'All zeros where there is none.';
comment on column report_pair.office_id is 'All zeros where it is of all offices.';
comment on column report_pair.day is 'The first of its month.';
create index report_pair_user on report_pair (organisation_id, user_id, office_id, day);
call baton_tenant_table('report_pair', 'select, insert, update');

create table report_subject_wait (
    organisation_id uuid not null,
    kind            text not null check (kind in ('CAMPAIGN', 'USER')),
    subject_id      uuid not null,
    office_id       uuid not null,
    day             date not null,
    step            smallint not null,
    leads           integer not null,
    primary key (organisation_id, kind, subject_id, office_id, day, step)
);
comment on table report_subject_wait is 'How many leads of a campaign, and of a user, took how long to be accepted, by the months of UTC in which they were received.';
comment on column report_subject_wait.office_id is 'All zeros where it is of all offices.';
comment on column report_subject_wait.day is 'The first of its month.';
call baton_tenant_table('report_subject_wait', 'select, insert, update');

-- Of the facts that are there. The owner is bound by forced policies and must see all organisations here.
alter table report_fact no force row level security;
alter table report_pair no force row level security;
alter table report_subject_wait no force row level security;
insert into report_pair
select organisation_id, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), place.office_id,
    date_trunc('month', received_at at time zone 'UTC')::date, user_id,
    sum(flags & 1), sum(flags >> 1 & 1), sum(flags >> 2 & 1), sum(flags >> 3 & 1), sum(flags >> 4 & 1), sum(flags >> 5 & 1),
    sum(flags >> 6 & 1), sum(flags >> 7 & 1), sum(flags >> 8 & 1), sum(flags >> 9 & 1), sum(flags >> 10 & 1), sum(flags >> 11 & 1),
    sum(flags >> 12 & 1)
from report_fact as fact
cross join lateral (values (fact.office_id), ('00000000-0000-0000-0000-000000000000')) as place (office_id)
where kind = 'USER' group by 1, 2, 3, 4, 5;
insert into report_subject_wait
select organisation_id, case kind when 'USER' then 'USER' else 'CAMPAIGN' end, case kind when 'USER' then user_id else campaign_id end,
    place.office_id, date_trunc('month', received_at at time zone 'UTC')::date, wait_step, count(*)
from report_fact as fact
cross join lateral (values (fact.office_id), ('00000000-0000-0000-0000-000000000000')) as place (office_id)
where wait_step is not null and (kind = 'USER' or campaign_id is not null) group by 1, 2, 3, 4, 5, 6;
alter table report_fact force row level security;
alter table report_pair force row level security;
alter table report_subject_wait force row level security;
