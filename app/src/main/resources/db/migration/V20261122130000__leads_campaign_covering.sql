-- A campaign narrowed further (by source, type or office) is found in the index alone: a large campaign with few such
-- leads would else be read whole from the table.
drop index lead_campaign_received;
create index lead_campaign_received on lead (organisation_id, campaign_id, stage, received_at desc, id desc)
    include (holding_office_id, source, type) where campaign_id is not null;
