-- How long before the end of an offer whoever has it is reminded, in seconds of the clock of the period; the earliest reminder first.
alter table campaign
    add column remind_before integer[] not null default '{}',
    add constraint campaign_reminders check (
        cardinality(remind_before) = 0 or (cardinality(remind_before) <= 5 and revoke_days is not null));
