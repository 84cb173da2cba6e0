-- A list of what one user accepted is read by it, however many were offered to this user.
create index assignment_user_accepted on assignment (organisation_id, user_id, lead_id) where accepted_at is not null;
