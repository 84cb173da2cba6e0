-- Which terms the offers that are out have been put on. Behind terms_version while they are still to follow.
alter table campaign add column terms_followed integer not null default 1;
create index campaign_terms_to_follow on campaign (organisation_id, id) where terms_followed <> terms_version;
call baton_jobs_table('campaign', 'select');
