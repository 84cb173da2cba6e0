-- The list of campaigns: running ones first, each by name.
create index campaign_by_name on campaign (organisation_id, active desc, search_name);
