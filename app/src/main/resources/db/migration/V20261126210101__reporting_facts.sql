-- What happened to each lead, and in its assignments to each user, in one number: bit by bit a figure. Worked out from leads and their
-- assignments by a job; without foreign keys, because it is no more than a copy, and a lead that is gone may be in it a moment longer.
create table report_fact (
    organisation_id uuid not null,
    kind            text not null check (kind in ('LEAD', 'USER')),
    lead_id         uuid not null,
    user_id         uuid not null,
    received_at     timestamptz not null,
    office_id       uuid not null,
    type            text not null,
    campaign_id     uuid,
    flags           integer not null,
    wait_step       smallint,
    primary key (organisation_id, lead_id, user_id)
);
comment on column report_fact.user_id is 'All zeros of a lead itself.';
comment on column report_fact.flags is 'One bit for each figure, in their order, and one more where the user has the lead now.';
comment on column report_fact.wait_step is 'From the offer to its first acceptance: eight steps double the time. Null where it was not accepted.';
create index report_fact_received on report_fact (organisation_id, kind, received_at)
    include (office_id, type, campaign_id, user_id, flags, wait_step);
create index report_fact_campaign on report_fact (organisation_id, campaign_id, kind, received_at)
    include (office_id, type, user_id, flags, wait_step) where campaign_id is not null;
create index report_fact_user on report_fact (organisation_id, user_id, received_at)
    include (kind, office_id, type, campaign_id, flags, wait_step) where kind = 'USER';
call baton_tenant_table('report_fact', 'select, insert, delete');
