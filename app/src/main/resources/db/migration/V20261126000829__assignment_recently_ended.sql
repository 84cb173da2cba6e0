-- What was lately rejected or revoked is a list of its own: found by how and when assignments ended. Only those that
-- ended so are in the index.
create index assignment_recently_ended on assignment (organisation_id, state, ended_at desc, lead_id)
    where state in ('REJECTED', 'REVOKED');
