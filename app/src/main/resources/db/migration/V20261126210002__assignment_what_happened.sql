-- What happened to leads, and with whom, as lists ask for it: each is found without reading a lead.
create index assignment_of_user on assignment (organisation_id, user_id, lead_id);
create index assignment_accepted on assignment (organisation_id, lead_id) where accepted_at is not null;
create index assignment_expired on assignment (organisation_id, lead_id) where expired_at is not null;
create index assignment_validated on assignment (organisation_id, validated_outcome, lead_id) where validated_outcome is not null;
