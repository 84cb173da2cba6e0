-- The leads of a campaign or a holder, narrowed further or in another order, are found in the index alone: their rows lie
-- all over the table, and reading some thousand of them takes longer than a page may.
drop index lead_campaign_received;
drop index lead_holder_received;
create index lead_campaign_received on lead (organisation_id, campaign_id, stage, received_at desc, id desc)
    include (holding_office_id, source, type, sort_name, number) where campaign_id is not null;
create index lead_holder_received on lead (organisation_id, holder_user_id, stage, received_at desc, id desc)
    include (holding_office_id, campaign_id, source, type, sort_name, number) where holder_user_id is not null;
