-- Where a campaign's leads come from, and between which days, both included, it is offered: days of the corporate office.
alter table campaign
    add column source    text check (length(source) between 1 and 100),
    add column starts_on date,
    add column ends_on   date,
    add constraint campaign_days check (ends_on >= starts_on);
comment on column campaign.source is 'What leads of the campaign get that come without a source of their own.';

-- PLANNED, RUNNING or ENDED: by the day it is where the corporate office is.
create function baton_campaign_state(organisation uuid, active boolean, starts_on date, ends_on date) returns text
    language sql stable
    return (
        select case
            when not active or ends_on < today then 'ENDED'
            when starts_on > today then 'PLANNED'
            else 'RUNNING'
        end
        from (select (baton_now() at time zone office.zone)::date as today
              from office where office.organisation_id = organisation and office.corporate) as moment);
grant execute on function baton_campaign_state(uuid, boolean, date, date) to baton_app;
