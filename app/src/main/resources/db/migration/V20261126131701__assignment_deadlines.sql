-- Until when an offer can be answered, by the terms of its campaign when it was made, and what happens then.
alter table assignment
    add column deadline       timestamptz,
    add column deadline_mode  text,
    add column campaign_terms integer,
    add column expired_at     timestamptz,
    add constraint assignment_deadline_mode check (deadline_mode in ('MANUAL', 'AUTOMATIC')),
    add constraint assignment_deadline check ((deadline is null) = (deadline_mode is null)),
    add constraint assignment_expired check (expired_at is null or deadline is not null);
comment on column assignment.campaign_terms is 'Version of the terms of its campaign the offer was made on, or null without a campaign.';
comment on column assignment.expired_at is 'When it was found that nobody had answered in time.';

-- What the clock looks at, across organisations.
create index assignment_due on assignment (deadline)
    where state = 'OFFERED' and deadline is not null and expired_at is null;
call baton_jobs_table('assignment', 'select');
