-- Ending a user's tokens must find their lookups; the audit is filtered by type and person.
create index secret_lookup_subject on secret_lookup (organisation_id, subject_id);
create index audit_entry_type on audit_entry (organisation_id, type, at desc, id desc);
create index audit_entry_actor on audit_entry (organisation_id, actor_id, at desc, id desc);
create index audit_entry_subject on audit_entry (organisation_id, subject_id, at desc, id desc);

-- The operator sees which organisations there are, and jobs walk them.
call baton_jobs_table('organisation', 'select');
