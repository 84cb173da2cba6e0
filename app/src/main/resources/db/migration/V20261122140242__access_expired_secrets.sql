-- A job deletes what expired long ago, of all organisations: tokens, invitations, resets, and what they were found by.
create index access_token_expires on access_token (expires_at);
call baton_jobs_table('access_token', 'select, delete');
call baton_jobs_table('secret_lookup', 'select, delete');
