-- The offices whose leads a campaign is for, with all offices below them. A campaign without any is for all.
create table campaign_office (
    organisation_id uuid not null references organisation,
    campaign_id     uuid not null,
    office_id       uuid not null,
    primary key (organisation_id, campaign_id, office_id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id)
);
call baton_tenant_table('campaign_office', 'select, insert, delete');
