-- A list of duplicates wants the newest, or the first by name. As beside each search token and each custom value, the lead's
-- place in those orders stands beside each link, so that a walk along the index finds them in order.
-- The owner is bound by forced policies and must see all organisations here, so they are not forced on it meanwhile.
alter table lead_duplicate
    add column received_at timestamptz,
    add column sort_name   text collate "C";
alter table lead_duplicate no force row level security;
alter table lead no force row level security;
update lead_duplicate set received_at = lead.received_at, sort_name = lead.sort_name
from lead
where lead.organisation_id = lead_duplicate.organisation_id and lead.id = lead_duplicate.lead_id;
alter table lead_duplicate force row level security;
alter table lead force row level security;
alter table lead_duplicate
    alter column received_at set not null,
    alter column sort_name set not null;
create index lead_duplicate_received on lead_duplicate (organisation_id, received_at, lead_id);
create index lead_duplicate_name on lead_duplicate (organisation_id, sort_name, lead_id);
comment on column lead_duplicate.received_at is 'As the lead has it: its place in lists.';
