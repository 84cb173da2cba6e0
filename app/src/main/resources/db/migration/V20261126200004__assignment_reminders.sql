-- When whoever has the offer is to be reminded next of answering it; null when that is not to be, or no more.
alter table assignment
    add column remind_at timestamptz,
    add constraint assignment_remind_at check (remind_at is null or remind_at < deadline);

-- What the clock looks at, across organisations.
create index assignment_reminder_due on assignment (remind_at)
    where state = 'OFFERED' and remind_at is not null and expired_at is null;
