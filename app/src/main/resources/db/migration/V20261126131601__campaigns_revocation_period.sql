-- How long an offer waits for an answer before the lead can be, or is, taken back. Working days are kept apart from time: a
-- working day is no number of hours.
alter table campaign
    add column revoke_days    integer,
    add column revoke_seconds integer,
    add column revoke_clock   text,
    add column revoke_mode    text,
    add column terms_version  integer not null default 1,
    add constraint campaign_revocation check (
        num_nonnulls(revoke_days, revoke_seconds, revoke_clock, revoke_mode) = 0
        or (num_nonnulls(revoke_days, revoke_seconds, revoke_clock, revoke_mode) = 4
            and revoke_days >= 0 and revoke_seconds >= 0 and revoke_days + revoke_seconds > 0
            and revoke_clock in ('ALWAYS', 'WORKING_HOURS') and revoke_mode in ('MANUAL', 'AUTOMATIC')));
comment on column campaign.terms_version is 'Goes up with each change of the revocation period, so that offers made on other terms are known.';
