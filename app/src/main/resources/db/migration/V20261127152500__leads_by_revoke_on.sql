-- Lists stand in the order in which offers will be taken back. Only offers of campaigns with a period are in these.
create index lead_stage_revoke on lead (organisation_id, stage, revoke_on, id) where revoke_on is not null;
create index lead_office_stage_revoke on lead (organisation_id, holding_office_id, stage, revoke_on, id)
    where revoke_on is not null;
create index lead_holder_stage_revoke on lead (organisation_id, holder_user_id, stage, revoke_on, id)
    where revoke_on is not null and holder_user_id is not null;
