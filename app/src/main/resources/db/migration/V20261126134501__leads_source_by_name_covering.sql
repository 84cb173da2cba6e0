-- Leads of one source by name, with what else a filter asks of them: which of them one office has is told by the index.
create index lead_source_stage_name on lead (organisation_id, source, stage, sort_name, id)
    include (holding_office_id, holder_user_id, campaign_id, type) where source is not null;
drop index lead_source_name;
