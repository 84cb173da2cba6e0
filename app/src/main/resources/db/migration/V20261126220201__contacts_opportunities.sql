-- What may come of a contact: an opportunity, at one of the stages its organisation has, with the way it took through them.
create table opportunity_stage (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    name            text not null,
    kind            text not null,
    position        integer not null,
    active          boolean not null default true,
    version         integer not null default 1,
    primary key (organisation_id, id),
    constraint opportunity_stage_kind check (kind in ('OPEN', 'WON', 'LOST'))
);
comment on column opportunity_stage.active is 'False where it is no longer offered; opportunities keep it.';
comment on column opportunity_stage.version is 'Of the whole list: raised in all of its rows.';
call baton_tenant_table('opportunity_stage', 'select, insert, update');

create table opportunity (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    contact_id      uuid not null,
    office_id       uuid not null,
    title           text not null,
    stage_id        uuid not null,
    stage_since     timestamptz not null default baton_now(),
    owner_id        uuid not null,
    campaign_id     uuid,
    value_minor     bigint,
    currency        text,
    expected_on     date,
    close_order     date not null,
    origin_lead_id  uuid,
    cause_id        uuid,
    created_by      uuid,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, stage_id) references opportunity_stage (organisation_id, id),
    foreign key (organisation_id, owner_id) references user_account (organisation_id, id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id),
    constraint opportunity_value check (
        num_nonnulls(value_minor, currency) <> 1 and value_minor >= 0 and currency ~ '^[A-Z]{3}$')
);
comment on column opportunity.office_id is 'That of its contact.';
comment on column opportunity.value_minor is 'In the smallest unit of its currency.';
comment on column opportunity.close_order is 'When it is expected to close, and a day far away where nobody expects one: what lists are ordered by.';
comment on column opportunity.origin_lead_id is 'The lead whose acceptance made it; it stays when that lead is revoked.';
comment on column opportunity.cause_id is 'What had it made of its lead: no cause makes it twice.';
create index opportunity_by_stage on opportunity (organisation_id, stage_id, close_order, id);
create index opportunity_of_owner on opportunity (organisation_id, owner_id, stage_id, close_order, id);
create index opportunity_of_office on opportunity (organisation_id, office_id, stage_id, close_order, id);
create index opportunity_of_contact on opportunity (organisation_id, contact_id, id);
create unique index opportunity_of_cause on opportunity (organisation_id, origin_lead_id, cause_id) where cause_id is not null;
call baton_tenant_table('opportunity', 'select, insert, update');

create table opportunity_step (
    organisation_id uuid not null,
    opportunity_id  uuid not null,
    sequence        integer not null,
    stage_id        uuid not null,
    moved_at        timestamptz not null default baton_now(),
    moved_by        uuid,
    primary key (organisation_id, opportunity_id, sequence),
    foreign key (organisation_id, opportunity_id) references opportunity (organisation_id, id),
    foreign key (organisation_id, stage_id) references opportunity_stage (organisation_id, id),
    foreign key (organisation_id, moved_by) references user_account (organisation_id, id)
);
comment on table opportunity_step is 'Which stages an opportunity came to, when and by whom.';
call baton_tenant_table('opportunity_step', 'select, insert');
