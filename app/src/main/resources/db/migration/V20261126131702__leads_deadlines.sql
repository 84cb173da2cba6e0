-- Whether the time to answer is over, beside revoke_on; both are only there while an offer waits.
alter table lead
    add column expired boolean not null default false,
    add constraint lead_revoke_on check (revoke_on is null or stage = 'ASSIGNED'),
    add constraint lead_expired check (not expired or revoke_on is not null);
create index lead_expired on lead (organisation_id, received_at desc, id desc) where expired;
