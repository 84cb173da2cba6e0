-- :offers leads of one campaign in the organisation that set-up made, all offered and none answered, due in a day and later.
-- Runs as owner of all tables. Foreign keys hold by construction.
set session_replication_role = replica;

update organisation set last_lead_number = :offers where organisation_id = ':organisation';

insert into user_account (organisation_id, id, office_id, email, name, packages, user_class)
select ':organisation', ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid, ':corporate',
       'user' || n || '@bench.example', 'User ' || n, array['BASE', 'LEADS', 'OPPORTUNITY'], 'PRODUCER_MANAGER'
from generate_series(1, 400) n;

insert into campaign (organisation_id, id, name, search_name, created_by, revoke_days, revoke_seconds, revoke_clock,
                      revoke_mode)
select ':organisation', ':campaign', 'Campaign', 'campaign', '00000000-0000-7000-8002-000000000001', 1, 0, 'ALWAYS',
       'AUTOMATIC';

create unlogged table seed_offer as
select n, ('0192ff00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       ('00000000-0000-7000-8002-' || lpad(to_hex(n % 400 + 1), 12, '0'))::uuid as holder,
       baton_now() - n * interval '1 second' as offered_at,
       baton_now() + interval '1 day' + n * interval '1 second' as due
from generate_series(1::bigint, :offers) n;

insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name, group_id, campaign_id,
                  origin_office_id, created_at, channel, stage, holding_office_id, holder_user_id, received_at,
                  stage_since, revoke_on)
select ':organisation', id, n, 'CONTACT', 'Lead ' || n, 'lead ' || n, ' lead', 'Lead ' || n,
       (select id from lead_group where organisation_id = ':organisation' order by position limit 1), ':campaign',
       ':corporate', offered_at, 'API', 'ASSIGNED', ':corporate', holder, offered_at, offered_at, due
from seed_offer;

insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, offered_at, deadline,
                        deadline_mode, campaign_terms)
select ':organisation', id, id, 1, ':corporate', holder, 'OFFERED', offered_at, due,
       case when n % 2 = 0 then 'AUTOMATIC' else 'MANUAL' end, 1
from seed_offer;
