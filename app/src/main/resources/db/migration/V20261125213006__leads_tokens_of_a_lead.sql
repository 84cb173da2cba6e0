-- The tokens of one lead: editing and removing a lead look for them, and would otherwise walk through those of all.
create index lead_search_token_lead on lead_search_token (organisation_id, lead_id);
