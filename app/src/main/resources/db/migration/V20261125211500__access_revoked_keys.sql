-- A job deletes what was revoked long ago, of all organisations: API keys. What they were found by went when they were revoked.
create index api_key_revoked on api_key (revoked_at) where revoked_at is not null;
call baton_jobs_table('api_key', 'select, delete');
