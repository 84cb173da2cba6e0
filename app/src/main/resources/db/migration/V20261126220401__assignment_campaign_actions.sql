-- What follows when a lead of a campaign is accepted: tasks, letters and opportunities, in this order.
create table campaign_action (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    campaign_id     uuid not null,
    position        integer not null,
    kind            text not null,
    title           text,
    due_days        integer,
    priority        text,
    template_id     uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id),
    foreign key (organisation_id, template_id) references letter_template (organisation_id, id),
    constraint campaign_action_kind check (kind in ('TASK', 'LETTER', 'OPPORTUNITY')),
    constraint campaign_action_title check ((kind = 'LETTER') = (title is null)),
    constraint campaign_action_letter check ((kind = 'LETTER') = (template_id is not null)),
    constraint campaign_action_task check ((kind = 'TASK') = (due_days is not null and priority is not null)),
    constraint campaign_action_priority check (priority in ('LOW', 'NORMAL', 'HIGH')),
    constraint campaign_action_due_days check (due_days between 0 and 366)
);
create index campaign_action_of_campaign on campaign_action (organisation_id, campaign_id, position);
call baton_tenant_table('campaign_action', 'select, insert, update, delete');
