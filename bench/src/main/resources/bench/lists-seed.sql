-- One organisation with :leads leads, by set-based statements. Expects the pools first_pool and last_pool
-- (position from 0, name, words: folded and split by the application itself) and runs as owner of all tables.
-- Everything "random" comes from hashing the lead's position, so that every run seeds the same.

-- Foreign keys hold by construction, and indexes are built once at the end: that is what a million rows take minutes from.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
create table seed_index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('lead'::regclass, 'lead_email'::regclass, 'lead_phone'::regclass) and not indisprimary;
do $$
declare name text;
begin
    for name in select seed_index.name from seed_index loop
        execute 'drop index ' || name;
    end loop;
end $$;

create function pick(salt text, place bigint) returns double precision
    language sql immutable parallel safe
    return (hashtextextended(salt, place) & 1073741823)::double precision / 1073741824;

insert into organisation (organisation_id, name, last_lead_number)
values ('00000000-0000-7000-8000-000000000001', 'Bench', 10000 + :leads);

insert into office (organisation_id, id, parent_id, name, corporate, zone, country)
select '00000000-0000-7000-8000-000000000001',
       ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid,
       case when n > 1 then '00000000-0000-7000-8001-000000000001'::uuid end,
       case when n = 1 then 'Corporate' else 'Office ' || n end,
       n = 1, 'Europe/Berlin', 'DE'
from generate_series(1, 8) n;

-- 50 advisors an office, one coordinator an office, and one who sees everything.
insert into user_account (organisation_id, id, office_id, email, name, packages, user_class, enterprise_view)
select '00000000-0000-7000-8000-000000000001',
       ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('00000000-0000-7000-8001-' || lpad(to_hex((n - 1) % 8 + 1), 12, '0'))::uuid,
       'user' || n || '@bench.example', 'User ' || n,
       case when n <= 400 then array['BASE', 'LEADS', 'OPPORTUNITY']
            else array['BASE', 'LEADS_COORDINATOR', 'LEADS', 'OPPORTUNITY'] end,
       case when n <= 400 then 'PRODUCER_MANAGER' else 'STAFF' end,
       case when n = 409 then 'ALL' else 'NONE' end
from generate_series(1, 409) n;

insert into campaign (organisation_id, id, name, search_name, created_by)
select '00000000-0000-7000-8000-000000000001',
       ('00000000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid,
       'Campaign ' || n, 'campaign ' || lpad(n::text, 4, '0'),
       '00000000-0000-7000-8002-000000000199'::uuid
from generate_series(1, 200) n;

insert into lead_group (organisation_id, id, name, position)
values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8004-000000000001', 'General', 1);
insert into lead_status (organisation_id, id, group_id, name, position, conversion_point)
select '00000000-0000-7000-8000-000000000001',
       ('00000000-0000-7000-8005-' || lpad(to_hex(n), 12, '0'))::uuid,
       '00000000-0000-7000-8004-000000000001', 'Status ' || n, n, 'ACCEPTED'
from generate_series(1, 6) n;

-- The newest twentieth waits or is offered, what is older is worked on or done; a few old ones were left lying.
create unlogged table seed_lead as
select n,
       ('0' || substr(to_hex(1700000000000 + n * 30000), 1, 7) || '-' || substr(to_hex(1700000000000 + n * 30000), 8, 4)
           || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2023-11-14 22:13:20+00' + n * interval '30 seconds' as received_at,
       case when pick('type', n) < 0.85 then 'CONTACT' when pick('type', n) < 0.95 then 'BUSINESS' else 'ADVISOR' end as type,
       case when n > :leads * 0.93
            then case when pick('stage', n) < 0.75 then 'UNASSIGNED' when pick('stage', n) < 0.95 then 'ASSIGNED' else 'ACCEPTED' end
            else case when pick('stage', n) < 0.005 then 'UNASSIGNED' when pick('stage', n) < 0.255 then 'ACCEPTED' else 'CLOSED' end
       end as stage,
       (floor(8 * power(pick('office', n), 1.3)) + 1)::int as office,
       floor(50 * pick('advisor', n))::int as advisor,
       case when pick('campaign', n) < 0.8 then (floor(200 * power(pick('campaign which', n), 2)) + 1)::int end as campaign,
       (array['Web form', 'Trade fair', 'Referral', 'Google Ads', 'Facebook', 'Brochure', 'Phone', 'Partner',
              'Newsletter', 'LinkedIn', 'Radio', 'Walk-in'])[floor(12 * power(pick('source', n), 2)) + 1] as source,
       floor((select count(*) from first_pool) * power(pick('first', n), 2))::int as first_position,
       floor((select count(*) from last_pool) * power(pick('last', n), 2))::int as last_position,
       '30' || lpad(floor(100000000 * pick('phone', n))::bigint::text, 8, '0') as phone
from generate_series(1::bigint, :leads) n;

create unlogged table seed_named as
select s.*, f.name as first_name, l.name as last_name,
       case when s.type = 'BUSINESS' then l.name || ' & Co' end as business_name,
       case when s.type = 'BUSINESS' then l.words || array['co'] else f.words || l.words end as words,
       case when s.type = 'BUSINESS' then array_to_string(l.words, ' ') || ' co'
            else array_to_string(l.words, ' ') || ' ' || array_to_string(f.words, ' ') end as sort_name,
       'm' || s.n || '@' || (array['example.org', 'example.com', 'mail.example'])[s.n % 3 + 1] as email
from seed_lead s
join first_pool f on f.position = s.first_position
join last_pool l on l.position = s.last_position;

create unlogged table seed_token as
select n, id, array(select distinct token from unnest(
           words || array[(10000 + n)::text, email, '49' || phone, '0' || phone, phone]) as token) as tokens
from seed_named;

insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name, first_name,
                  business_name, source, primary_email, primary_phone, group_id, campaign_id, origin_office_id,
                  created_at, channel, stage, close_outcome, status_id, holding_office_id, holder_user_id, received_at,
                  stage_since, frozen, last_note, last_note_at)
select '00000000-0000-7000-8000-000000000001', s.id, 10000 + s.n, s.type,
       coalesce(s.business_name, s.first_name || ' ' || s.last_name), s.sort_name,
       ' ' || array_to_string(t.tokens, ' '),
       case when s.type <> 'BUSINESS' then s.last_name end, case when s.type <> 'BUSINESS' then s.first_name end,
       s.business_name, s.source, s.email, '+49 ' || s.phone,
       '00000000-0000-7000-8004-000000000001',
       ('00000000-0000-7000-8003-' || lpad(to_hex(s.campaign), 12, '0'))::uuid,
       ('00000000-0000-7000-8001-' || lpad(to_hex(s.office), 12, '0'))::uuid,
       s.received_at, 'WEB_FORM', s.stage,
       case when s.stage = 'CLOSED' then (array['WON', 'LOST', 'INVALID'])[s.n % 3 + 1] end,
       case when s.stage in ('ACCEPTED', 'CLOSED')
            then ('00000000-0000-7000-8005-' || lpad(to_hex(s.n % 6 + 1), 12, '0'))::uuid end,
       ('00000000-0000-7000-8001-' || lpad(to_hex(s.office), 12, '0'))::uuid,
       case when s.stage <> 'UNASSIGNED'
            then ('00000000-0000-7000-8002-' || lpad(to_hex(s.advisor * 8 + s.office), 12, '0'))::uuid end,
       s.received_at, s.received_at, s.stage in ('ACCEPTED', 'CLOSED'),
       case when s.n % 3 = 0 then 'Would like to be called after lunch' end,
       case when s.n % 3 = 0 then s.received_at end
from seed_named s
join seed_token t using (n)
order by s.n;

insert into lead_email (organisation_id, lead_id, position, value, normalised)
select '00000000-0000-7000-8000-000000000001', id, 0, email, email from seed_named order by n;
insert into lead_phone (organisation_id, lead_id, position, value, normalised)
select '00000000-0000-7000-8000-000000000001', id, 0, '+49 ' || phone, '+49' || phone from seed_named order by n;
insert into lead_search_token (organisation_id, token, lead_id)
select '00000000-0000-7000-8000-000000000001', token collate "C", id
from seed_token, unnest(tokens) as token
order by 2, 3;

do $$
declare definition text;
begin
    for definition in select seed_index.definition from seed_index loop
        execute definition;
    end loop;
end $$;
drop table seed_index, seed_lead, seed_named, seed_token, first_pool, last_pool;
drop function pick;
