-- Which import brought a lead in: lists are narrowed to the leads of one.
create index import_row_lead on import_row (organisation_id, lead_id, import_id) where lead_id is not null;
