-- The leads of one lead group are a list of their own, by time of arrival as with the other filters.
create index lead_group_received on lead (organisation_id, group_id, stage, received_at desc, id desc);
