-- Leads of one source stand by name too: among a million, a page of them is else a walk past all the others.
create index lead_source_name on lead (organisation_id, source, stage, sort_name, id) where source is not null;
