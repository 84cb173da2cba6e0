-- A list is a merge of streams: one stage in one office, of one holder, or of the whole organisation, in one order.
-- A view over several stages merges theirs, so no index without the stage is needed; each order has its own.
drop index lead_received;
drop index lead_office_received;
drop index lead_name;
drop index lead_office_name;
create index lead_stage_number on lead (organisation_id, stage, number);
create index lead_office_stage_number on lead (organisation_id, holding_office_id, stage, number);
create index lead_status_received on lead (organisation_id, status_id, stage, received_at desc, id desc) where status_id is not null;
